/**
 * Who is signed in: an API key and a project, forgotten when the tab is closed. A key may arrive in the
 * address's fragment, and is removed from it before anything else happens. Somebody who is signed in already
 * is asked first: the link may be from a stranger, who wants them to work in another project.
 */
const KEY = "api-key";
const PROJECT = "project";

export const session = {
  get key() {
    return sessionStorage.getItem(KEY);
  },

  get project() {
    return sessionStorage.getItem(PROJECT) ?? "default";
  },

  start(key, project) {
    sessionStorage.setItem(KEY, key);
    sessionStorage.setItem(PROJECT, project || "default");
  },

  end() {
    sessionStorage.removeItem(KEY);
  },

  /** @returns {{ key: string, project: string } | undefined} what is left to ask about */
  takeFromFragment() {
    const link = new URLSearchParams(location.hash.slice(1));
    if (!link.has("key")) return undefined;
    history.replaceState(null, "", location.pathname + location.search);
    const other = { key: link.get("key"), project: link.get("project") || "default" };
    if (this.key && (this.key !== other.key || this.project !== other.project)) return other;
    this.start(other.key, other.project);
    return undefined;
  },
};
