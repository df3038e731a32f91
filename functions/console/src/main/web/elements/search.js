import { html } from "lit";
import { icon } from "../icons.js";

/** A search field. Escape clears it. */
export function searchField({ label, value, input }) {
  return html`<div class="search with-icon">
    ${icon("search")}
    <input
      id="search"
      type="search"
      .value=${value}
      placeholder=${label}
      aria-label=${label}
      @input=${(event) => input(event.target.value)}
      @keydown=${(event) => event.key === "Escape" && input("")}
    />
    <kbd aria-hidden="true">/</kbd>
  </div>`;
}
