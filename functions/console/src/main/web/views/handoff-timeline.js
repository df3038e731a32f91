import { html, nothing } from "lit";
import { clock, duration, percent } from "../format.js";
import { address } from "../router.js";
import { t, translated } from "../text.js";
import { stateBadge } from "./handoff-state.js";

/** What callers said, who was rung, and the changes of state, in the order in which they happened. */
export function timeline(handoff) {
  const events = [...heard(handoff), ...rung(handoff), ...states(handoff)];
  return html`<ol class="timeline">
    ${events
      .sort((a, b) => a.at.localeCompare(b.at))
      .map(({ at, content }) => html`<li><time class="small muted" datetime=${at}>${clock(at)}</time>${content}</li>`)}
  </ol>`;
}

function heard(handoff) {
  return handoff.heard.map(({ at, words, understood }) => ({
    at,
    content: html`<p>${words ? html`<q>${words}</q>` : t("handoff.silence")}</p>
      <p class="small muted">${understood}</p>`,
  }));
}

function rung(handoff) {
  return handoff.attempts.map((one) => ({ at: one.started_at, content: attempt(one, handoff) }));
}

/** The changes of state, without ringing, which the attempts show. */
function states(handoff) {
  const told = handoff.history.filter(({ state, by }) => state !== "ringing" || by !== "call");
  return told.map(({ at, state, by }) => ({
    at,
    content: html`<p>
      ${stateBadge(state)}
      ${by === "call" ? nothing : html`<span class="small muted">${t("handoff.by", { name: by })}</span>`}
    </p>`,
  }));
}

function attempt(one, handoff) {
  const { destination, outcome, number, why, refusal } = one;
  const told = handoff.heard.some(({ understood }) => understood === why);
  return html`<div class="card attempt">
    <p class="line">
      ${
        destination.id
          ? html`<a class="grow" href=${address("destinations", destination.id)}>${destination.name}</a>`
          : html`<span class="grow">${destination.name}</span>`
      }
      <span class="badge dot ${tone(outcome)}">${t(`outcome.${outcome ?? "ringing"}`)}</span>
    </p>
    <p class="small muted">
      ${number ? html`<span class="number">${number}</span> · ` : nothing}${particulars(one, handoff).join(" · ")}
    </p>
    ${told ? nothing : html`<p class="small">${why}</p>`}
    ${refusal ? html`<p class="small">${translated(refusal)}</p>` : nothing}
  </div>`;
}

function tone(outcome) {
  if (outcome === "accepted") return "good";
  return outcome ? "warn" : "accent";
}

/** Why it was chosen, how long it rang, and how that ended. */
function particulars(one, handoff) {
  const { how, confidence, talked_seconds: talked, sip_code: code } = one;
  const rang = ringSeconds(one, handoff);
  const details = [confidence == null ? t(`how.${how}`) : `${t(`how.${how}`)} (${percent(confidence)})`];
  if (rang !== null) details.push(t("handoff.rang", { time: duration(rang) }));
  if (talked != null) details.push(t("handoff.talked", { time: duration(talked) }));
  if (code != null) details.push(`SIP ${code}`);
  return details;
}

/** How long it rang; null while it does. */
function ringSeconds({ outcome, started_at: start, ended_at: end }, handoff) {
  const over = outcome === "accepted" ? handoff.accepted_at : end;
  return over ? (new Date(over) - new Date(start)) / 1000 : null;
}
