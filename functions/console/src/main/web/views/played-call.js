import { html, nothing } from "lit";
import { duration } from "../format.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";
import { transcript } from "./transcript.js";

/** A simulated call that is being played: its first `steps` are shown, and with the last one it is over. */
export function playedCall(call, steps, destinations) {
  const over = steps === call.steps.length;
  return html`<section class="card padded stack" aria-labelledby="call">
    <div class="line">
      ${icon("phone")}
      <h2 id="call" class="grow">${t("ring.call", { from: call.from, to: call.to })}</h2>
      ${over ? outcome(call) : nothing}
    </div>
    ${transcript(call.steps.slice(0, steps), destinations)}
    ${over ? summary(call) : html`<p role="status"><span class="skeleton w2"></span></p>`}
  </section>`;
}

function outcome(call) {
  return html`<span class="badge dot ${call.reached ? "good" : "bad"}">${t(`call.${call.outcome}`)}</span>`;
}

function summary({ seconds, handoff_id: handoff }) {
  return html`<p class="line">
    <span class="grow muted">${t("ring.took", { time: duration(seconds) })}</span>
    ${handoff ? html`<a href=${address("handoffs", handoff)}>${t("ring.handoff")}</a>` : nothing}
  </p>`;
}
