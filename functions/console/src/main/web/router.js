/** Views have addresses, so that they can be linked to, gone back to, and reloaded. */
const ROOT = "/console/";

export const router = new EventTarget();

/** The `{view, id}` of the address. */
export function here() {
  const [view, id] = location.pathname.slice(ROOT.length).split("/");
  return { view: view || "destinations", id };
}

export function address(view, id) {
  return ROOT + view + (id ? `/${id}` : "");
}

/** Goes to another view. With `replace`, it takes the place of the current one in the browser's history. */
export function go(path, { replace = false } = {}) {
  if (path !== location.pathname + location.search) {
    history[replace ? "replaceState" : "pushState"](null, "", path);
  }
  router.dispatchEvent(new Event("change"));
}

/** Follows links within the console without reloading the page. */
export function followLinks(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link && plain && !link.target && link.origin === location.origin && link.pathname.startsWith(ROOT)) {
      event.preventDefault();
      go(link.pathname + link.search);
    }
  });
  addEventListener("popstate", () => router.dispatchEvent(new Event("change")));
}
