import { t, translated } from "./text.js";

/** Where our words are better than the server's own. */
const OURS = { 0: "problem.offline", 401: "problem.key", 429: "problem.busy" };

/** Where the server says nothing of its own. */
const UNTOLD = { 403: "problem.key", 404: "problem.missing" };

/** What went wrong, in words for people, and by field where fields are wrong. */
export class Problem extends Error {
  /** @param status of the answer, 0 if there was none */
  constructor(status, body) {
    super(explanation(status, body));
    this.status = status;
    this.fields = Object.fromEntries((body?.errors ?? []).map(({ field, message }) => [field, sentence(message)]));
  }

  /** What is to be said of the whole, which is nothing where fields are wrong. */
  get general() {
    return Object.keys(this.fields).length ? "" : this.message;
  }
}

/** The field that something like `hours.weekly.monday[0]` is in. */
export function fieldOf(path) {
  return path.split(/[.[]/)[0];
}

/** The server's own words, in the reader's language, where it has some; what to do next where it has not. */
function explanation(status, body) {
  if (status in OURS) return t(OURS[status]);
  if (status >= 500) return t("problem.server");
  if (status in UNTOLD && !body?.detail) return t(UNTOLD[status]);
  const words = body?.detail ?? body?.message;
  return words ? translated(words) : t("problem.server");
}

/** The API's message about a field as people write. Names of fields are in backticks. */
function sentence(message) {
  const plain = translated(message).replace(/`([^`]*)`/g, (_, name) => name.replaceAll("_", " "));
  const text = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
