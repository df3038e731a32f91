import { html, nothing } from "lit";

/** The heading of a view. `action` is its main button, if it has one. */
export function head(title, text, action = nothing) {
  return html`<header class="head">
    <div>
      <h1 tabindex="-1">${title}</h1>
      <p>${text}</p>
    </div>
    ${action}
  </header>`;
}
