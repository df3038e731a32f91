import { html } from "lit";
import { t } from "../text.js";

/** A part of the settings: what it is about, and its fields. */
export function section(name, content) {
  return html`<section class="section">
    <div>
      <h2>${t(`settings.${name}`)}</h2>
      <p>${t(`settings.${name}.text`)}</p>
    </div>
    <div class="stack">${content}</div>
  </section>`;
}
