import { t, translated } from "./text.js";

/** Statuses that we explain better than the server. */
const OURS = { 0: "problem.offline", 401: "problem.key", 429: "problem.busy" };

/** Statuses that we explain if the server does not. */
const UNTOLD = { 403: "problem.key", 404: "problem.missing" };

/** Why a request failed, in words for people, with errors by field if fields are wrong. */
export class Problem extends Error {
  /** @param status of the response; 0 if there was none */
  constructor(status, body) {
    super(explanation(status, body));
    this.status = status;
    this.fields = Object.fromEntries((body?.errors ?? []).map(({ field, message }) => [field, sentence(message)]));
  }

  /** The message; empty if there are errors by field, which say it all. */
  get general() {
    return Object.keys(this.fields).length ? "" : this.message;
  }
}

/** The field of a path: `hours` of `hours.weekly.monday[0]`. */
export function fieldOf(path) {
  return path.split(/[.[]/)[0];
}

/** The server's own words in the reader's language, or what to do next. */
function explanation(status, body) {
  if (status in OURS) return t(OURS[status]);
  if (status >= 500) return t("problem.server");
  if (status in UNTOLD && !body?.detail) return t(UNTOLD[status]);
  const words = body?.detail ?? body?.message;
  return words ? translated(words) : t("problem.server");
}

/** The API's message about a field, as a sentence. It has names of fields in backticks. */
function sentence(message) {
  const plain = translated(message).replace(/`([^`]*)`/g, (_, name) => name.replaceAll("_", " "));
  const text = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
