import { api } from "../api.js";
import { changed, draft, forApi } from "../draft.js";
import { similar } from "../elements/similar.js";
import { fieldOf } from "../problem.js";
import { Rehearsal } from "../rehearsal.js";

/** After this pause in typing the server is asked what it thinks. */
const PAUSE_MILLIS = 250;

/** What was typed and not saved where the reader has gone on otherwise than by closing, such as back. */
const unsaved = new Map();

/** A destination while it is edited: what was typed, over what, and what the API thinks of that. */
export class DestinationDraft {
  /** As it was when editing began; null if it is new. */
  saved = null;

  /** As it is now, once there is something to edit. */
  values = null;

  /** As the API would answer it. */
  view = null;

  /** As somebody else has saved it meanwhile. */
  theirs = null;

  /** Another destination whose description reads much like this one's. */
  alike = null;

  #element;
  #key;
  #rehearsal;
  #errors = {};
  #touched = new Set();
  #timer;
  #once;
  #comparison = new AbortController();

  /** @param element is drawn anew when something changes */
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

  /** By field. Nobody is told off for a field they have not come to yet. */
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

  /** Keeps for later what is not saved. */
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

  /** Saves it, unless somebody else was faster: then there is `theirs`. */
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

  /** Once it was not saved, everything that is wrong is shown. */
  blame(errors) {
    this.#errors = errors;
    this.#touched = new Set(Object.keys(this.values));
    this.#element.requestUpdate();
  }

  /** After the reader has seen both changes: theirs is what is edited from now on. */
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
      // A rehearsal that does not take place changes nothing; saving will tell.
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
