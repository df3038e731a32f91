import { session } from "./session.js";
import { t, translated } from "./text.js";

/** Longer than the API takes for anything. */
const TIMEOUT_MILLIS = 30_000;

/** What went wrong, in words for people, and by field where fields are wrong. */
export class Problem extends Error {
  constructor(status, body) {
    super(explanation(status, body));
    this.status = status;
    /** Whether one of our functions says so, and not the gateway before it. */
    this.told = !!body?.detail;
    this.fields = Object.fromEntries((body?.errors ?? []).map(({ field, message }) => [field, sentence(message)]));
  }
}

/** Tells of the connection: `change` when it comes or goes, `refused` when the key no longer opens. */
export const connection = Object.assign(new EventTarget(), { online: true });

export const api = {
  get: (path, query, options) => send("GET", path, { query, ...options }),
  post: (path, body, options) => send("POST", path, { body, ...options }),
  put: (path, body, options) => send("PUT", path, { body, ...options }),
  patch: (path, body, options) => send("PATCH", path, { body, ...options }),
  delete: (path, query, options) => send("DELETE", path, { query, ...options }),
};

/** All pages of a list, up to a limit that keeps a browser and a bill small. */
export async function all(path, name, query = {}, limit = 1000) {
  const found = [];
  let next;
  do {
    const page = await api.get(path, { limit: 100, ...query, next });
    found.push(...page[name]);
    next = page.next;
  } while (next && found.length < limit);
  return found;
}

/** Asks with a key that is not kept yet: whether it opens the project. */
export function tryKey(key, project) {
  return send("GET", "", { key, project });
}

/** Outside any project: the local telephone. */
export function local(path, body) {
  return request(body ? "POST" : "GET", path, body ? { body } : {});
}

function send(method, path, { key = session.key, project = session.project, ...options }) {
  const address = `/v1/projects/${encodeURIComponent(project)}${path && `/${path}`}`;
  return request(method, address, { ...options, headers: { "x-api-key": key, ...options.headers } });
}

async function request(method, address, { body, query, headers, signal }) {
  const url = new URL(address, location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(name, value);
  }
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
  let response;
  try {
    response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    reached(false);
    throw new Problem(0);
  }
  reached(true);
  return answer(response);
}

async function answer(response) {
  const text = await response.text();
  const body = text && response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : null;
  if (!response.ok) {
    // The gateway refuses a key; a function, what the key is not for, and says so.
    const unknown = response.status === 401 || (response.status === 403 && body?.message);
    if (unknown) connection.dispatchEvent(new Event("refused"));
    throw new Problem(response.status, body);
  }
  const tag = response.headers.get("etag");
  return body && tag ? Object.defineProperty(body, "etag", { value: tag }) : body;
}

function reached(online) {
  if (connection.online !== online) {
    connection.online = online;
    connection.dispatchEvent(new Event("change"));
  }
}

/** The server's own words, in the reader's language, where it has some; what to do next where it has not. */
function explanation(status, body) {
  if (status === 0) return t("problem.offline");
  if (status === 401) return t("problem.key");
  if (status === 403) return body?.detail ? translated(body.detail) : t("problem.key");
  if (status === 404 && !body?.detail) return t("problem.missing");
  if (status === 429) return t("problem.busy");
  if (status >= 500) return t("problem.server");
  return body?.detail || body?.message ? translated(body.detail ?? body.message) : t("problem.server");
}

/** The API's message about a field as people write. Names of fields are in backticks. */
function sentence(message) {
  const plain = translated(message).replace(/`([^`]*)`/g, (_, name) => name.replaceAll("_", " "));
  const text = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
