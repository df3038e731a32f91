/** Keys that work anywhere but in fields. They can be turned off, for those who speak to their computer. */
const OFF = "shortcuts-off";

export const shortcuts = {
  get on() {
    return localStorage.getItem(OFF) === null;
  },
  set on(on) {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "true");
  },
};

/** Calls `keys[key]` while `element` is on the page; what it returns stops listening. */
export function listen(keys) {
  const pressed = (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select");
    const free = !typing && !document.querySelector("dialog[open]");
    const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
    const action = keys[event.key];
    if (action && free && plain && shortcuts.on) {
      event.preventDefault();
      action();
    }
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}
