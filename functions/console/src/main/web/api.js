import { Problem } from "./problem.js";
import { session } from "./session.js";

/** Longer than any request to the API takes. */
const TIMEOUT_MILLIS = 30_000;

/** Fires `change` when the connection comes or goes, and `refused` when the key is no longer valid. */
export const connection = Object.assign(new EventTarget(), { online: true });

export const api = {
  get: (path, query, options) => send("GET", path, { query, ...options }),
  post: (path, body, options) => send("POST", path, { body, ...options }),
  put: (path, body, options) => send("PUT", path, { body, ...options }),
  patch: (path, body, options) => send("PATCH", path, { body, ...options }),
  delete: (path, query, options) => send("DELETE", path, { query, ...options }),
};

/** All pages of a list, up to a limit that keeps a browser and a bill small. */
export async function all(list, query = {}, limit = 1000) {
  const found = [];
  let next;
  do {
    const page = await api.get(list, { limit: 100, ...query, next });
    found.push(...page[list]);
    next = page.next;
  } while (next && found.length < limit);
  return found;
}

/** Tries a key before it is kept; rejects if it does not open the project. */
export function tryKey(key, project) {
  return send("GET", "", { key, project });
}

/** Reads what is the same for all projects. */
export function common(path) {
  return request("GET", `/v1/${path}`, { headers: { "x-api-key": session.key } });
}

/** A request to the simulated telephone network of the local stack, which belongs to no project. */
export function local(path, body) {
  return request(body ? "POST" : "GET", path, body ? { body } : {});
}

function send(method, path, { key = session.key, project = session.project, ...options }) {
  const root = `/v1/projects/${encodeURIComponent(project)}`;
  const headers = { "x-api-key": key, ...options.headers };
  return request(method, path ? `${root}/${path}` : root, { ...options, headers });
}

async function request(method, path, { body, query, headers, signal }) {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
  const response = await fetch(address(path, query), {
    method,
    headers: { ...type, ...headers },
    body: JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  }).catch((failure) => {
    if (signal?.aborted) throw failure;
    reached(false);
    throw new Problem(0);
  });
  reached(true);
  if (!response.ok) throw await refused(response);
  return content(response);
}

/** Null, undefined and blank values are left out of the query. */
function address(path, query = {}) {
  const url = new URL(path, location.origin);
  const given = Object.entries(query).filter(([, value]) => (value ?? "") !== "");
  given.forEach(([name, value]) => url.searchParams.set(name, value));
  return url;
}

async function refused(response) {
  const body = await json(response);
  // The gateway answers 401 or its own 403 for an unknown key; a function's 403 is about scopes.
  const unknown = response.status === 401 || (response.status === 403 && body?.message);
  if (unknown) connection.dispatchEvent(new Event("refused"));
  return new Problem(response.status, body);
}

async function content(response) {
  const body = await json(response);
  const tag = response.headers.get("etag");
  return body && tag ? Object.defineProperty(body, "etag", { value: tag }) : body;
}

async function json(response) {
  const text = await response.text();
  return text && response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : null;
}

function reached(online) {
  if (connection.online !== online) {
    connection.online = online;
    connection.dispatchEvent(new Event("change"));
  }
}
