import { api } from "./api.js";
import { forApi } from "./draft.js";
import { fieldOf } from "./problem.js";

/** Valid values for fields that are blank or wrong, so that the API checks the others. */
const STAND_INS = {
  name: () => `~ ${crypto.randomUUID().slice(0, 8)}`,
  number: () => "+44 20 7946 0000",
  description: () => "~",
};

/** Asks the API what saving a destination would do, without saving it. */
export class Rehearsal {
  #key;
  #latest = new AbortController();

  /** @param key the destination's id, or `new` */
  constructor(key) {
    this.#key = key;
  }

  /**
   * Aborts the previous rehearsal, which then rejects.
   *
   * @returns `{errors, view}`: errors by field, and the destination as the API would answer it
   */
  of(values) {
    this.stop();
    this.#latest = new AbortController();
    return this.#judge(forApi(values), this.#latest.signal);
  }

  stop() {
    this.#latest.abort();
  }

  /** The API stops at some errors, so a second try has valid values for the fields that are blank or wrong. */
  async #judge(body, signal) {
    const blank = Object.keys(STAND_INS).filter((field) => !body[field].trim());
    const first = await this.#validate(filled(body, blank), signal);
    const bad = Object.keys(first.errors);
    const second = bad.length ? await this.#validate(filled(body, [...blank, ...bad]), signal) : { errors: {} };
    const errors = { ...second.errors, ...first.errors };
    blank.forEach((field) => delete errors[field]);
    return { errors, view: first.view ?? second.view };
  }

  async #validate(body, signal) {
    const options = { query: { validate_only: true }, signal };
    try {
      const view =
        this.#key === "new"
          ? await api.post("destinations", body, options)
          : await api.put(`destinations/${this.#key}`, body, options);
      return { errors: {}, view };
    } catch (problem) {
      if (problem.status === 422) return { errors: problem.fields };
      if (problem.status === 409) return { errors: { name: problem.message } };
      throw problem;
    }
  }
}

/** A field without a stand-in is left out. */
function filled(body, fields) {
  const result = { ...body };
  for (const field of fields.map(fieldOf)) {
    if (field in STAND_INS) result[field] = STAND_INS[field]();
    else delete result[field];
  }
  return result;
}
