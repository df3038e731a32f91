import { api } from "../api.js";
import { changed, draft, forApi } from "../draft.js";
import { similar } from "../elements/similar.js";
import { fieldOf } from "../problem.js";
import { Rehearsal } from "../rehearsal.js";

/** How long typing must pause before the API checks what was typed. */
const PAUSE_MILLIS = 250;

/** Unsaved changes of panels that were left without being closed, such as by going back; by destination. */
const unsaved = new Map();

/** A destination that is being edited: what was typed, what it changes, and what the API says about it. */
export class DestinationDraft {
  /** The destination as it was when editing began; null if it is new. */
  saved = null;

  /** The fields as they are now; null until they are loaded. */
  values = null;

  /** The destination as the API would answer it. */
  view = null;

  /** The destination as another person has saved it since, if so. */
  theirs = null;

  /** Another destination with a similar description, if there is one. */
  alike = null;

  #element;
  #key;
  #rehearsal;
  #errors = {};
  #touched = new Set();
  #timer;
  #once;
  #comparison = new AbortController();

  /** @param element is updated when something changes */
  constructor(element, key) {
    this.#element = element;
    this.#key = key;
    this.#rehearsal = new Rehearsal(key);
  }

  get isNew() {
    return this.#key === "new";
  }

  get isChanged() {
    return Boolean(this.values) && changed(this.saved, this.values);
  }

  /** Errors by field, of the fields that the reader has visited. */
  get errors() {
    return Object.fromEntries(Object.entries(this.#errors).filter(([path]) => this.#touched.has(fieldOf(path))));
  }

  async load() {
    const kept = unsaved.get(this.#key);
    unsaved.delete(this.#key);
    if (kept) Object.assign(this, kept);
    else if (!this.isNew) this.saved = await api.get(`destinations/${this.#key}`);
    this.values ??= draft(this.saved);
    this.view = this.saved;
    if (this.isNew || kept) this.#rehearse();
  }

  /** Keeps unsaved changes for later. */
  leave() {
    this.#rehearsal.stop();
    clearTimeout(this.#timer);
    if (this.isChanged) unsaved.set(this.#key, { saved: this.saved, values: this.values });
  }

  discard() {
    this.values = null;
  }

  change(field, value) {
    this.values = { ...this.values, [field]: value };
    this.#touched.add(field);
    this.#element.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#rehearse();
      if (field === "description") this.#compare();
    }, PAUSE_MILLIS);
  }

  /** Saves it, unless another person has saved it since: then it sets `theirs`. */
  async save() {
    clearTimeout(this.#timer);
    try {
      this.saved = await this.#send(forApi(this.values));
      this.values = draft(this.saved);
    } catch (problem) {
      this.#once = null;
      if (problem.status !== 412) throw problem;
      this.theirs = await api.get(`destinations/${this.#key}`);
    }
  }

  #send(body) {
    return this.isNew
      ? api.post("destinations", body, { headers: { "idempotency-key": (this.#once ??= crypto.randomUUID()) } })
      : api.put(`destinations/${this.#key}`, body, { headers: { "if-match": this.saved.etag } });
  }

  /** Shows all errors, once saving was refused. */
  blame(errors) {
    this.#errors = errors;
    this.#touched = new Set(Object.keys(this.values));
    this.#element.requestUpdate();
  }

  /** Continues from their version, after the reader has seen both. */
  resolve(values) {
    this.saved = this.theirs;
    this.values = values;
    this.theirs = null;
    this.#element.requestUpdate();
    this.#rehearse();
  }

  async #rehearse() {
    try {
      const { errors, view } = await this.#rehearsal.of(this.values);
      this.#errors = errors;
      this.view = view ?? this.view;
      this.#element.requestUpdate();
    } catch {
      // Without a rehearsal, the errors show on saving.
    }
  }

  async #compare() {
    this.#comparison.abort();
    this.#comparison = new AbortController();
    const { signal } = this.#comparison;
    this.alike = await similar(this.values.description, this.saved?.id, signal).catch(() => null);
    this.#element.requestUpdate();
  }
}
