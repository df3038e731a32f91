import { html, nothing } from "lit";
import { api } from "../api.js";
import { differing } from "../changes.js";
import { Element } from "../element.js";
import { errorOf, focusWrong } from "../elements/field.js";
import { wrong } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";

/** How long typing must pause before the API checks what was typed. */
const PAUSE_MILLIS = 300;

/** Fields that the API returns but does not accept. */
const READ_ONLY = ["id", "version", "updated_at", "effective_countries"];

/**
 * Settings that are saved together: shows errors while the reader types, and the button when there is something
 * to save. `sections` draws the fields.
 */
class SettingsForm extends Element {
  static properties = {
    saved: {},
    path: {},
    method: {},
    sections: {},
    values: { state: true },
    errors: { state: true },
  };

  saving = new Operation(this, () => this.#save());

  willUpdate(changed) {
    if (!changed.has("saved")) return;
    const before = changed.get("saved");
    const isOwn = this.values === this.saved;
    if (before && !isOwn && differing(before, this.values).length) {
      // Unsaved input stays, with the version that it was based on: saving then reports the conflict.
      this.saved = before;
    } else {
      this.values = { ...this.saved };
      this.errors = {};
    }
  }

  render() {
    const field = (name) => ({
      id: name,
      label: t(`settings.${name}`),
      value: this.values[name] ?? "",
      error: errorOf(this.errors, name),
      input: (value) => this.#change(name, value === "" ? null : value),
    });
    const change = (name, value) => this.#change(name, value);
    const isChanged = differing(this.saved, this.values).length > 0;
    return html`<form novalidate @submit=${this.#submit}>
      ${this.sections({ field, values: this.values, change })}
      ${isChanged || this.saving.problem ? this.#saver() : nothing}
    </form>`;
  }

  #saver() {
    const { busy, problem } = this.saving;
    return html`<div class="saver">
      <button class="button primary" aria-busy=${busy}>${t("save")}</button>
      <button type="button" class="button plain" @click=${this.#discard}>${t("discard")}</button>
      ${wrong(problem?.status === 412 ? t("settings.changed") : problem?.general)}
    </div>`;
  }

  #change(name, value) {
    this.values = { ...this.values, [name]: value };
    this.saving.forget();
    this.edited = name;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#rehearse(), PAUSE_MILLIS);
  }

  #discard() {
    this.values = { ...this.saved };
    this.errors = {};
    this.saving.forget();
    this.#focusEdited();
  }

  /** Puts the focus back, since the buttons disappear once there is nothing to save. */
  #focusEdited() {
    this.querySelector(`#${CSS.escape(this.edited)}, [id^="${this.edited}."]`)?.focus();
  }

  async #rehearse() {
    try {
      await this.#send({ query: { validate_only: true } });
      this.errors = {};
    } catch (problem) {
      if (problem.status === 422) this.errors = problem.fields;
    }
  }

  async #submit(event) {
    event.preventDefault();
    clearTimeout(this.timer);
    if (await this.saving.run()) {
      toast(t("settings.saved"));
      this.#focusEdited();
      return;
    }
    this.errors = this.saving.problem.fields;
    await this.updateComplete;
    focusWrong(this);
  }

  async #save() {
    this.saved = await this.#send({ headers: { "if-match": this.saved.etag } });
    this.values = this.saved;
  }

  /** PUT sends all fields, PATCH those that were changed. */
  #send(options) {
    const all = Object.keys(this.values).filter((name) => !READ_ONLY.includes(name));
    const fields =
      this.method === "put" ? all : differing(this.saved, this.values).filter((name) => all.includes(name));
    return api[this.method](this.path, Object.fromEntries(fields.map((name) => [name, this.values[name]])), options);
  }
}

customElements.define("ch-settings-form", SettingsForm);
