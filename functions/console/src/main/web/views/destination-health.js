import { html, nothing } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Whether a destination or a number works, where something is known to be wrong. */
export function healthBadge(destination) {
  const { look, state, why } = trouble(destination);
  return look ? html`<span class="badge ${look}" title=${why.join(" ")}>${t(`health.${state}`)}</span>` : nothing;
}

/** The same in words, with what to do. */
export function healthNotice(destination) {
  const { look, state, why } = trouble(destination);
  return look
    ? html`<div class="notice ${look}">
        ${icon("warn")}
        <div><strong>${t(`health.${state}.text`)}</strong><br /><span lang="en">${why.join(" ")}</span></div>
      </div>`
    : nothing;
}

/** What is wrong, and what to do. */
export function healthText(one) {
  const { look, why } = trouble(one);
  return look ? html`<div class="small" lang="en">${why.join(" ")}</div>` : nothing;
}

const looks = { degraded: "warn", failing: "bad" };

/** What is wrong, apart from what its warnings say; without a look if that is nothing. */
function trouble({ health, warnings = [] }) {
  const why = (health?.why ?? []).filter((one) => !warnings.some(({ because }) => one.includes(because)));
  return { look: why.length ? looks[health.state] : undefined, state: health?.state, why };
}
