import { html, nothing } from "lit";
import { duration } from "../format.js";
import { has, t } from "../text.js";

/** A simulated call to read: who said what, and the TwiML behind it. */
export function transcript(steps, destinations = []) {
  const name = (who) => destinations.find((one) => one.target?.number === who)?.name ?? who;
  return html`<ol class="timeline">
    ${steps.filter(tells).map((one) => step(one, name))}
  </ol>`;
}

/**
 * Leaves out Twilio's interim results while the caller still speaks: they only wake the function that answers next.
 */
function tells({ because, happened, error }) {
  return because !== "partial result" || happened.length > 0 || error;
}

function step({ at_seconds: at, because, leg, happened, error, twiml, took_millis: took }, name) {
  return html`<li>
    <div class="line small muted">
      <time>${duration(at)}</time>
      <span class="grow">${because}${leg === "caller" ? "" : ` · ${name(leg)}`}</span>
    </div>
    ${happened.map((one) => said(one, name))} ${error ? html`<p class="error">${error}</p>` : nothing}
    ${twiml ? source(twiml, took) : nothing}
  </li>`;
}

function said({ who, verb, what }, name) {
  return html`<p class="said ${who}">
    <span class="who">${has(`who.${who}`) ? t(`who.${who}`) : name(who)}</span>
    <span>${verb === "Say" ? `“${what}”` : what}</span>
  </p>`;
}

function source(twiml, took) {
  return html`<details class="code">
    <summary>${t("twiml")}${took == null ? "" : ` · ${took} ms`}</summary>
    <pre tabindex="0" aria-label=${t("twiml")}>${pretty(twiml)}</pre>
  </details>`;
}

/** XML with one element a line, indented. */
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
