import { html } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/**
 * A field with its label, hint and error, which screen readers read together. `control` draws the input
 * from `{id, described, invalid}`, the values of its attributes.
 */
export function field({ id, label, hint, error, optional, after }, control) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${label} ${optional ? html`<span class="optional">${t("optional")}</span>` : ""}</label>
    ${control({ id, described, invalid: error ? "true" : "false" })}
    ${error ? html`<p class="error" id="${id}-error">${icon("warn")}<span>${error}</span></p>` : ""} ${after ?? ""}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ""}
  </div>`;
}

/** One line of text. */
export function textField({ value, input, placeholder = "", type = "text", mode = "text", required, ...about }) {
  return field(
    about,
    ({ id, described, invalid }) =>
      html`<input
        id=${id}
        name=${id}
        type=${type}
        .value=${value ?? ""}
        placeholder=${placeholder}
        autocomplete="off"
        inputmode=${mode}
        spellcheck="false"
        ?required=${required}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @input=${(event) => input?.(event.target.value)}
      />`,
  );
}

/** Several lines of text. */
export function textArea({ value, input, placeholder = "", rows = 3, ...about }) {
  return field(
    about,
    ({ id, described, invalid }) =>
      html`<textarea
        id=${id}
        name=${id}
        rows=${rows}
        .value=${value ?? ""}
        placeholder=${placeholder}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @input=${(event) => input(event.target.value)}
      ></textarea>`,
  );
}

/** One of several. `options` are `[value, label]`. */
export function select({ value, input, options, ...about }) {
  return field(
    about,
    ({ id, described, invalid }) =>
      html`<select
        id=${id}
        name=${id}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${(event) => input?.(event.target.value)}
      >
        ${options.map(([of, label]) => html`<option value=${of} ?selected=${of === value}>${label}</option>`)}
      </select>`,
  );
}

export function checkbox({ id, label, hint, checked, input }) {
  return html`<label class="choice" for=${id}>
    <input
      type="checkbox"
      id=${id}
      name=${id}
      .checked=${checked}
      @change=${(event) => input?.(event.target.checked)}
    />
    <span>${label}${hint ? html`<small>${hint}</small>` : ""}</span>
  </label>`;
}

/** The error of a field, or of something within it, such as `hours.weekly.monday` in `hours`. */
export function errorOf(errors, name) {
  const within = ([path]) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
  return Object.entries(errors).find(within)?.[1];
}

/** Moves the focus to the first field with an error. */
export function focusWrong(form) {
  form.querySelector("[aria-invalid=true]")?.focus();
}

/** The values of a form by field, without surrounding spaces; blank ones are left out. */
export function typed(data) {
  const fields = [...data].map(([name, value]) => [name, value.trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value));
}
