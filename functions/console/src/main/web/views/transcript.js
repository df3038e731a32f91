import { html, nothing } from "lit";
import { duration } from "../format.js";
import { has, t } from "../text.js";

/** A simulated call as something to read: who said what, and which document made it so. */
export function transcript(steps, destinations = []) {
  const name = (who) => destinations.find((one) => one.target?.number === who)?.name ?? who;
  return html`<ol class="timeline">
    ${steps.filter(tells).map(
      (step) =>
        html`<li>
          <div class="line small muted">
            <time>${duration(step.at_seconds)}</time>
            <span class="grow">${step.because}${step.leg === "caller" ? "" : ` · ${name(step.leg)}`}</span>
          </div>
          ${step.happened.map(
            (one) =>
              html`<p class="said ${one.who}">
                <span class="who">${has(`who.${one.who}`) ? t(`who.${one.who}`) : name(one.who)}</span>
                <span>${one.verb === "Say" ? `“${one.what}”` : one.what}</span>
              </p>`,
          )}
          ${step.error ? html`<p class="error">${step.error}</p>` : nothing}
          ${
            step.twiml
              ? html`<details class="code">
                  <summary>${t("twiml")}${step.took_millis == null ? "" : ` · ${step.took_millis} ms`}</summary>
                  <pre tabindex="0" aria-label=${t("twiml")}>${pretty(step.twiml)}</pre>
                </details>`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
}

/** What Twilio sends while the caller still speaks wakes the function that answers next; there is nothing to read in it. */
function tells(step) {
  return step.because !== "partial result" || step.happened.length > 0 || step.error;
}

/** One element per line, indented. */
function pretty(xml) {
  let depth = 0;
  return xml
    .replace(/>\s*</g, ">\n<")
    .split("\n")
    .map((line) => {
      if (/^<\//.test(line)) depth -= 1;
      const indented = "  ".repeat(Math.max(depth, 0)) + line;
      if (/^<[^?!/][^>]*[^/]>$/.test(line) && !/<\//.test(line)) depth += 1;
      return indented;
    })
    .join("\n");
}
