import { html } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** While something loads: its shape, so that nothing jumps. */
export function loading(rows = 6) {
  return html`<div class="card" role="status" aria-label=${t("loading")}>
    ${Array.from(
      { length: rows },
      (_, row) =>
        html`<div class="padded stack bones">
          <span class="skeleton w${(row % 3) + 1}"></span><span class="skeleton w${((row + 1) % 3) + 1}"></span>
        </div>`,
    )}
  </div>`;
}

/** When it could not be loaded: why, and the way on. */
export function failed(problem, retry) {
  return html`<div class="card empty" role="alert">
    ${icon(problem.status === 0 ? "offline" : "warn")}
    <h2>${problem.status === 0 ? t("state.offline") : t("state.failed")}</h2>
    <p>${problem.message}</p>
    <button class="button plain" @click=${retry}>${t("retry")}</button>
  </div>`;
}

/** When there is nothing: what it is for, and how to begin. */
export function empty({ icon: name, title, text, action }) {
  return html`<div class="card empty">
    ${icon(name)}
    <h2>${title}</h2>
    <p>${text}</p>
    ${action ?? ""}
  </div>`;
}
