import { html, nothing } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Whether a destination works, where something is known to be wrong. */
export function healthBadge({ health }) {
  const look = looks[health?.state];
  return look
    ? html`<span class="badge ${look}" title=${health.why.join(" ")}>${t(`health.${health.state}`)}</span>`
    : nothing;
}

/** The same in words, with what to do. */
export function healthNotice({ health }) {
  const look = looks[health?.state];
  return look
    ? html`<div class="notice ${look}">
        ${icon("warn")}
        <div>
          <strong>${t(`health.${health.state}.text`)}</strong><br />
          ${health.why.map((why) => html`<span lang="en">${why}</span> `)}
        </div>
      </div>`
    : nothing;
}

const looks = { degraded: "warn", failing: "bad" };
