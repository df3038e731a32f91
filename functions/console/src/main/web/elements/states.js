import { html, nothing } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** A placeholder in the shape of a list while it loads, so that nothing jumps. */
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

/** The placeholder of a panel. */
export function loadingPanel() {
  return html`<div class="stack" role="status" aria-label=${t("loading")}>
    <span class="skeleton w1"></span><span class="skeleton w3"></span><span class="skeleton w2"></span>
  </div>`;
}

/** Why something could not be loaded, with a button to try again. `operation` is what loads it. */
export function failed(operation) {
  const { status, message } = operation.problem;
  return html`<div class="card empty" role="alert">
    ${icon(status === 0 ? "offline" : "warn")}
    <h2>${t(status === 0 ? "state.offline" : "state.failed")}</h2>
    <p>${message}</p>
    <button class="button plain" @click=${() => operation.run()}>${t("retry")}</button>
  </div>`;
}

/** Why something was refused. Without a message there is nothing to show. */
export function refused(message) {
  if (!message) return nothing;
  return html`<p class="notice bad" role="alert" tabindex="-1">${icon("warn")}<span>${message}</span></p>`;
}

/** The error of something that is not a single field. Without a message there is nothing to show. */
export function wrong(message) {
  if (!message) return nothing;
  return html`<p class="error" role="alert">${icon("warn")}<span>${message}</span></p>`;
}

/** An empty list: what it is for, and how to begin. */
export function empty({ icon: name, title, text, action }) {
  return html`<div class="card empty">
    ${icon(name)}
    <h2>${title}</h2>
    <p>${text}</p>
    ${action ?? ""}
  </div>`;
}
