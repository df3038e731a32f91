import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { checkbox, select, textArea, textField } from "../elements/field.js";
import { failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { moment, region, tongue } from "../format.js";
import { icon } from "../icons.js";
import { listed, t } from "../text.js";

const PAUSE_MILLIS = 300;

/** Languages that callers are most often spoken to in; others can be set through the API. */
const LANGUAGES = [
  "en-GB",
  "en-US",
  "en-AU",
  "de-DE",
  "fr-FR",
  "es-ES",
  "it-IT",
  "nl-NL",
  "pt-PT",
  "pt-BR",
  "pl-PL",
  "sv-SE",
  "da-DK",
];

const LAST_RESORTS = ["message", "voicemail", "callback"];

const CAPS = ["concurrent_calls", "calls_per_destination_per_hour", "calls_per_caller_per_day", "minutes_per_call"];

const NEVER_SENT = ["id", "version", "updated_at", "effective_countries"];

/** The project's settings and its dialling policy. Each is saved by itself. */
class Settings extends Element {
  static properties = { problem: { state: true }, project: { state: true }, policy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.problem = null;
    try {
      [this.project, this.policy] = await Promise.all([api.get(""), api.get("dialling-policy").catch(unlessThere)]);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<div class="view">
      <header class="head">
        <div>
          <h1 tabindex="-1">${t("settings.title")}</h1>
          <p>${t("settings.text")}</p>
        </div>
      </header>
      ${
        this.problem
          ? failed(this.problem, () => this.load())
          : !this.project
            ? loading()
            : html` <ch-settings-form
                  .saved=${this.project}
                  path=""
                  method="patch"
                  .sections=${projectSections}
                ></ch-settings-form>
                ${
                  this.policy
                    ? html`<ch-settings-form
                        .saved=${this.policy}
                        path="dialling-policy"
                        method="put"
                        .sections=${policySections}
                      ></ch-settings-form>`
                    : nothing
                }`
      }
    </div>`;
  }
}

/** What is saved with one button: shows what is wrong while one types, and the button only when there is something to save. */
class SettingsForm extends Element {
  static properties = {
    saved: {},
    path: {},
    method: {},
    sections: {},
    values: { state: true },
    errors: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  willUpdate(changed) {
    if (!changed.has("saved")) return;
    const before = changed.get("saved");
    if (before && this.values !== this.saved && this.#differs(before)) {
      // What was typed stays, and what it was typed over: saving then tells of the change in between.
      this.saved = before;
    } else {
      this.values = { ...this.saved };
      this.errors = {};
    }
  }

  #differs(saved) {
    return Object.keys(this.values).some(
      (field) => JSON.stringify(this.values[field]) !== JSON.stringify(saved[field]),
    );
  }

  render() {
    const field = (name) => ({
      id: name,
      label: t(`settings.${name}`),
      value: this.values[name] ?? "",
      error: this.#error(name),
      input: (value) => this.#change(name, value === "" ? null : value),
    });
    const knows = (name) => name in this.saved;
    return html`<form novalidate @submit=${this.#submit}>
      ${this.sections({ field, knows, values: this.values, change: (name, value) => this.#change(name, value) })}
      ${
        this.#differs(this.saved) || this.failure
          ? html`<div class="saver">
              <button class="button primary" aria-busy=${!!this.busy}>${t("save")}</button>
              <button type="button" class="button plain" @click=${() => this.#reset()}>${t("discard")}</button>
              ${
                this.failure
                  ? html`<p class="error" role="alert">${icon("warn")}<span>${this.failure}</span></p>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </form>`;
  }

  /** Of a field, or of what is within it. */
  #error(name) {
    return Object.entries(this.errors).find(
      ([field]) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
    )?.[1];
  }

  #change(name, value) {
    this.values = { ...this.values, [name]: value };
    this.failure = "";
    this.edited = name;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#rehearse(), PAUSE_MILLIS);
  }

  #reset() {
    this.values = { ...this.saved };
    this.errors = {};
    this.failure = "";
    this.#focusEdited();
  }

  /** Its buttons go once there is nothing to save. */
  #focusEdited() {
    this.querySelector(`#${CSS.escape(this.edited)}, [id^="${this.edited}."]`)?.focus();
  }

  #body() {
    const fields = Object.keys(this.values).filter((name) => !NEVER_SENT.includes(name));
    const wanted =
      this.method === "put"
        ? fields
        : fields.filter((name) => JSON.stringify(this.values[name]) !== JSON.stringify(this.saved[name]));
    return Object.fromEntries(wanted.map((name) => [name, this.values[name]]));
  }

  async #rehearse() {
    try {
      await api[this.method](this.path, this.#body(), { query: { validate_only: true } });
      this.errors = {};
    } catch (problem) {
      if (problem.status === 422) this.errors = problem.fields;
    }
  }

  async #submit(event) {
    event.preventDefault();
    clearTimeout(this.timer);
    this.busy = true;
    try {
      this.values = this.saved = await api[this.method](this.path, this.#body(), {
        headers: { "if-match": this.saved.etag },
      });
      toast(t("settings.saved"));
      this.#focusEdited();
    } catch (problem) {
      this.errors = problem.fields;
      this.failure =
        problem.status === 412 ? t("settings.changed") : Object.keys(problem.fields).length ? "" : problem.message;
      await this.updateComplete;
      this.querySelector("[aria-invalid=true]")?.focus();
    } finally {
      this.busy = false;
    }
  }
}

/** A key that may not see it, and an API without it, is nothing to be alarmed about. */
function unlessThere(problem) {
  if (problem.status === 403 || (problem.status === 404 && !problem.told)) return null;
  throw problem;
}

function section(title, text, content) {
  return html`<section class="section">
    <div>
      <h2>${title}</h2>
      <p>${text}</p>
    </div>
    <div class="stack">${content}</div>
  </section>`;
}

function projectSections({ field, knows, values, change }) {
  const languages = [...new Set([values.language, ...LANGUAGES])].map((tag) => [tag, tongue(tag)]);
  return html` ${section(
    t("settings.callers"),
    t("settings.callers.text"),
    html` ${textArea({ ...field("greeting"), rows: 2, hint: t("settings.greeting.hint") })}
    ${select({ ...field("language"), options: languages })}
    ${textField({ ...field("voice"), optional: true, placeholder: "Polly.Amy-Neural", hint: t("settings.voice.hint") })}
    ${
      knows("last_resort")
        ? select({
            ...field("last_resort"),
            value: values.last_resort.type,
            input: (type) => change("last_resort", { type }),
            options: LAST_RESORTS.map((one) => [one, t(`last_resort.${one}`)]),
            hint: t("settings.last_resort.hint"),
          })
        : nothing
    }`,
  )}
  ${section(
    t("settings.numbers"),
    t("settings.numbers.text"),
    html` ${textField({
      ...field("default_region"),
      optional: true,
      placeholder: "GB",
      hint: field("default_region").error ? "" : regionHint(values.default_region),
      input: (text) => change("default_region", text.toUpperCase() || null),
    })}
    ${textField({
      ...field("switchboard"),
      optional: true,
      placeholder: "+44 20 7946 0000",
      hint: t("settings.switchboard.hint"),
    })}`,
  )}
  ${
    knows("routing")
      ? section(
          t("settings.routing"),
          t("settings.routing.text"),
          ["sure", "fits"].map((one) =>
            textField({
              ...field(`routing.${one}`),
              optional: true,
              mode: "decimal",
              hint: t(`settings.routing.${one}.hint`),
              value: values.routing[one],
              input: (text) => change("routing", { ...values.routing, [one]: likelihood(text) }),
            }),
          ),
        )
      : nothing
  }
  ${
    values.event_webhook
      ? section(t("settings.events"), t("settings.events.text"), webhook(values.event_webhook))
      : nothing
  }
  ${
    knows("assistant")
      ? section(
          t("settings.assistant"),
          t("settings.assistant.text"),
          textField({
            ...field("assistant"),
            id: "assistant",
            label: t("settings.assistant.url"),
            optional: true,
            placeholder: "wss://",
            value: values.assistant?.url,
            input: (url) => change("assistant", url ? { ...values.assistant, url } : null),
          }),
        )
      : nothing
  }`;
}

/** A decimal comma is one as well. What is no number stays as it is typed, for the API to say so. */
function likelihood(text) {
  const number = Number(text.replace(",", "."));
  return text.trim() === "" ? null : Number.isNaN(number) ? text : number;
}

/** Whether messages about handoffs arrive where the project wants them. */
function webhook({ url, disabled_at: disabled, failing_since: failing, last_error: error }) {
  const at = disabled ?? failing;
  return html`<p class="mono breakable">${url}</p>
    ${
      at
        ? html`<div class="notice ${disabled ? "bad" : "warn"}">
            ${icon("warn")}
            <div>
              <strong
                >${t(disabled ? "settings.events.disabled" : "settings.events.failing", { at: moment(at) })}</strong
              >${error ? html`<br /><span lang="en">${error}</span>` : nothing}
            </div>
          </div>`
        : html`<p><span class="badge dot good">${t("settings.events.works")}</span></p>`
    }`;
}

function regionHint(code) {
  const known = /^[A-Z]{2}$/.test(code ?? "") && region(code);
  return known && known !== code
    ? t("settings.default_region.is", { country: known })
    : t("settings.default_region.hint");
}

function policySections({ field, values, change }) {
  return section(
    t("settings.policy"),
    t("settings.policy.text"),
    html` ${checkbox({
      id: "stopped",
      label: t("settings.stopped"),
      hint: t("settings.stopped.hint"),
      checked: values.stopped ?? false,
      input: (on) => change("stopped", on),
    })}
    ${textField({
      ...field("countries"),
      optional: true,
      placeholder: "GB, IE",
      value: (values.countries ?? []).join(", "),
      hint: [
        t("settings.countries.hint"),
        values.effective_countries?.length &&
          t("settings.countries.now", { countries: listed(values.effective_countries.map(region)) }),
      ]
        .filter(Boolean)
        .join(" "),
      input: (text) =>
        change(
          "countries",
          text.trim()
            ? text
                .toUpperCase()
                .split(/[\s,]+/)
                .filter(Boolean)
            : null,
        ),
    })}
    ${CAPS.map((cap) =>
      textField({ ...field(cap), type: "number", input: (text) => change(cap, text === "" ? null : Number(text)) }),
    )}`,
  );
}

customElements.define("ch-settings-form", SettingsForm);
customElements.define("ch-settings", Settings);
