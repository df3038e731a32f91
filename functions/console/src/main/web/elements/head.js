import { html, nothing } from "lit";

/** What a view begins with. `action` is what one mostly does there. */
export function head(title, text, action = nothing) {
  return html`<header class="head">
    <div>
      <h1 tabindex="-1">${title}</h1>
      <p>${text}</p>
    </div>
    ${action}
  </header>`;
}
