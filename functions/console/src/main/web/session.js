/**
 * Who is signed in: an API key and a project, forgotten when the tab is closed. A key may arrive in the
 * address's fragment, and is removed from it before anything else happens.
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

  takeFromFragment() {
    const link = new URLSearchParams(location.hash.slice(1));
    if (link.has("key")) {
      history.replaceState(null, "", location.pathname + location.search);
      this.start(link.get("key"), link.get("project"));
    }
  },
};
