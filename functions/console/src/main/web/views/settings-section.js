import { html } from "lit";
import { t } from "../text.js";

/** A section of the settings: its title, a text, and its fields. */
export function section(name, content) {
  return html`<section class="section">
    <div>
      <h2>${t(`settings.${name}`)}</h2>
      <p>${t(`settings.${name}.text`)}</p>
    </div>
    <div class="stack">${content}</div>
  </section>`;
}
