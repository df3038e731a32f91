import { html } from "lit";
import { icon } from "../icons.js";

/** A search field. Escape clears it. `input` gets what is typed at once, and `change` what is typed in the end. */
export function searchField({ label, value, input, change = input }) {
  return html`<div class="search with-icon">
    ${icon("search")}
    <input
      id="search"
      type="search"
      .value=${value}
      placeholder=${label}
      aria-label=${label}
      @input=${(event) => input?.(event.target.value)}
      @change=${(event) => change(event.target.value)}
      @keydown=${(event) => event.key === "Escape" && change("")}
    />
    <kbd aria-hidden="true">/</kbd>
  </div>`;
}
