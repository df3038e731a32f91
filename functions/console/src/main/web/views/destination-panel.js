import { html, nothing } from "lit";
import { api } from "../api.js";
import { ask } from "../elements/ask.js";
import { textArea, textField } from "../elements/field.js";
import { Panel } from "../elements/panel.js";
import { similar } from "../elements/similar.js";
import { failed } from "../elements/states.js";
import { changed, draft, FILLER, forApi } from "../draft.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { advanced } from "./destination-advanced.js";
import { merge } from "./destination-merge.js";
import { understood } from "./destination-understood.js";

/** After this pause in typing the server is asked what it thinks. */
const PAUSE_MILLIS = 250;

/** A description of fewer letters hardly says when to use it. */
const TELLING = 25;

/** What was typed and not saved where the reader has gone on otherwise than by closing, such as back. */
const unsaved = new Map();

/** Adds or edits one destination. What is typed is judged by the API, by the rules that saving has. */
class DestinationPanel extends Panel {
  static properties = {
    key: {},
    list: {},
    saved: { state: true },
    values: { state: true },
    errors: { state: true },
    touched: { state: true },
    view: { state: true },
    alike: { state: true },
    busy: { state: true },
    failure: { state: true },
    theirs: { state: true },
    missing: { state: true },
  };

  constructor() {
    super();
    this.errors = {};
    this.touched = new Set();
    this.change = (field, value) => this.#change(field, value);
  }

  get isNew() {
    return this.key === "new";
  }

  async firstUpdated() {
    super.firstUpdated();
    await this.#start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.rehearsal?.abort();
    if (this.values && changed(this.saved, this.values)) {
      unsaved.set(this.key, { saved: this.saved, values: this.values });
    }
  }

  async #start() {
    this.missing = null;
    const kept = unsaved.get(this.key);
    unsaved.delete(this.key);
    try {
      this.saved = kept ? kept.saved : this.isNew ? null : await api.get(`destinations/${this.key}`);
    } catch (problem) {
      this.missing = problem;
      return;
    }
    this.values = kept?.values ?? draft(this.saved);
    this.view = this.saved;
    if (this.isNew || kept) this.#rehearse();
    await this.updateComplete;
    this.querySelector("#name")?.focus();
  }

  render() {
    return html`<dialog class="panel" aria-labelledby="panel-title" @cancel=${this.#cancel} @close=${this.closed}>
      <form class="sheet" novalidate @submit=${this.#submit} @keydown=${this.#keys}>
        <header>
          <h2 id="panel-title">${this.isNew ? t("destination.add") : (this.saved?.name ?? t("loading"))}</h2>
          ${this.saved?.is_default ? html`<span class="badge accent">${t("default")}</span>` : nothing}
          <button type="button" class="button icon-only" aria-label=${t("close")} @click=${this.#leave}>
            ${icon("close")}
          </button>
        </header>
        <div class="body">${this.#body()}</div>
        ${this.values ? this.#footer() : nothing}
      </form>
    </dialog>`;
  }

  #body() {
    if (this.missing) return failed(this.missing, () => this.#start());
    if (!this.values) {
      return html`<div class="stack" role="status" aria-label=${t("loading")}>
        <span class="skeleton w1"></span><span class="skeleton w3"></span><span class="skeleton w2"></span>
      </div>`;
    }
    if (this.theirs) {
      return merge({
        base: this.saved,
        mine: this.values,
        theirs: this.theirs,
        choose: (values) => this.#resolve(values),
      });
    }
    return html`<div class="stack">
      ${
        this.failure
          ? html`<p class="notice bad" role="alert" tabindex="-1">${icon("warn")}<span>${this.failure}</span></p>`
          : nothing
      }
      ${this.saved ? understood(this.saved) : nothing}
      ${textField({ ...this.#field("name"), label: t("field.name.long"), placeholder: t("field.name.example") })}
      ${textField({
        ...this.#field("number"),
        label: t("field.number"),
        placeholder: "+44 20 7946 0018",
        type: "text",
        hint: this.#reads() ? "" : t("field.number.hint"),
        after: this.#reads(),
      })}
      ${textArea({
        ...this.#field("description"),
        label: t("field.description"),
        placeholder: t("field.description.example"),
        hint: this.#describes(),
        after: this.#alike(),
      })}
      <div class="folds">
        ${advanced({
          values: this.values,
          change: this.change,
          errors: this.#shownErrors(),
          view: this.view,
          list: this.list,
          id: this.saved?.id,
        })}
      </div>
    </div>`;
  }

  #footer() {
    if (this.theirs) return nothing;
    const label = this.isNew ? t("add") : t("save");
    return html`<footer>
      <button class="button primary" aria-busy=${!!this.busy}>${label}</button>
      <button type="button" class="button plain" @click=${this.#leave}>${t("cancel")}</button>
      <span class="spacer"></span>
      <span class="hint wide" aria-hidden="true"><kbd>Ctrl</kbd> <kbd>↵</kbd></span>
    </footer>`;
  }

  #field(name) {
    return {
      id: name,
      value: this.values[name],
      error: this.#shownErrors()[name],
      input: (value) => this.#change(name, value),
    };
  }

  /** Nobody is told off for a field they have not come to yet. */
  #shownErrors() {
    return Object.fromEntries(
      Object.entries(this.errors).filter(([field]) => this.touched.has(field.split(/[.[]/)[0])),
    );
  }

  #reads() {
    if (this.errors.number || !this.values.number.trim() || !this.view?.dialled_as) return nothing;
    return html`<p class="reads" role="status">
      ${icon("phone")}<span>${t("field.number.reads", { number: this.view.dialled_as })}</span>
    </p>`;
  }

  #describes() {
    const short = this.values.description.trim().length < TELLING;
    return short ? t("field.description.hint") : t("field.description.good");
  }

  #alike() {
    if (!this.alike) return nothing;
    return html`<p class="advice" role="status">
      ${icon("warn")}<span>${t("field.description.alike", { name: this.alike.name })}</span>
    </p>`;
  }

  #change(field, value) {
    this.values = { ...this.values, [field]: value };
    this.touched = new Set(this.touched).add(field);
    this.failure = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.#rehearse();
      if (field === "description") this.#compare();
    }, PAUSE_MILLIS);
  }

  /** Saves without saving: says what is wrong, and how the number will be dialled. */
  async #rehearse() {
    this.rehearsal?.abort();
    this.rehearsal = new AbortController();
    const { signal } = this.rehearsal;
    try {
      const { errors, view } = await this.#judge(forApi(this.values), signal);
      this.errors = errors;
      this.view = view ?? this.view;
    } catch {
      // A rehearsal that does not take place changes nothing; saving will tell.
    }
  }

  /** What is blank or wrong is filled in for a second try, so that the rest can be judged. */
  async #judge(body, signal) {
    const blank = ["name", "number", "description"].filter((field) => !body[field].trim());
    const first = await this.#validate(fill(body, blank), signal);
    const filled = [...blank, ...Object.keys(first.errors)];
    const second = filled.length > blank.length ? await this.#validate(fill(body, filled), signal) : { errors: {} };
    const errors = { ...second.errors, ...first.errors };
    blank.forEach((field) => delete errors[field]);
    return { errors, view: first.view ?? second.view };
  }

  async #validate(body, signal) {
    const options = { query: { validate_only: true }, signal };
    try {
      const view = this.isNew
        ? await api.post("destinations", body, options)
        : await api.put(`destinations/${this.key}`, body, options);
      return { errors: {}, view };
    } catch (problem) {
      if (problem.status === 422) return { errors: problem.fields };
      if (problem.status === 409) return { errors: { name: problem.message } };
      throw problem;
    }
  }

  async #compare() {
    this.comparison?.abort();
    this.comparison = new AbortController();
    this.alike = await similar(this.values.description, this.saved?.id, this.comparison.signal).catch(() => null);
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || this.theirs) return;
    clearTimeout(this.timer);
    this.busy = true;
    try {
      await this.#save();
    } catch (problem) {
      await this.#refused(problem);
    } finally {
      this.busy = false;
    }
  }

  async #save() {
    const body = forApi(this.values);
    const one = this.isNew
      ? await api.post("destinations", body, { headers: { "idempotency-key": (this.once ??= crypto.randomUUID()) } })
      : await api.put(`destinations/${this.key}`, body, { headers: { "if-match": this.saved.etag } });
    this.values = draft(one);
    this.saved = one;
    this.dispatchEvent(new CustomEvent("saved", { detail: { name: one.name, added: this.isNew } }));
    this.dialog.close();
  }

  async #refused(problem) {
    this.once = null;
    if (problem.status === 412) {
      this.theirs = await api.get(`destinations/${this.key}`);
      return;
    }
    this.errors = problem.fields;
    this.touched = new Set([...Object.keys(this.values)]);
    const onFields = Object.keys(problem.fields).length > 0;
    this.failure = onFields ? "" : problem.status === 0 ? t("destination.kept") : problem.message;
    await this.updateComplete;
    (this.querySelector("[aria-invalid=true]") ?? this.querySelector(".notice"))?.focus();
  }

  /** After the reader has seen both changes: theirs is what is edited from now on. */
  async #resolve(values) {
    this.saved = this.theirs;
    this.values = values;
    this.theirs = null;
    this.#rehearse();
    await this.updateComplete;
    this.querySelector("#name").focus();
  }

  #keys(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.currentTarget.requestSubmit();
    }
  }

  #cancel(event) {
    // Of a picker or menu inside.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  }

  async #leave() {
    const dirty = this.values && changed(this.saved, this.values);
    if (this.busy) return;
    const sure =
      !dirty ||
      (await ask({
        title: t("discard.title"),
        body: html`<p class="muted">${t("discard.text")}</p>`,
        confirm: t("discard"),
        danger: true,
        act: async () => true,
      }));
    if (!sure) return;
    this.values = null;
    this.dialog.close();
  }
}

function fill(body, fields) {
  const filled = { ...body };
  for (const field of fields.map((name) => name.split(/[.[]/)[0])) {
    if (field in FILLER) filled[field] = FILLER[field]();
    else delete filled[field];
  }
  return filled;
}

customElements.define("ch-destination-panel", DestinationPanel);
