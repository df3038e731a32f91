/** Shortcuts of a single key, except in fields. Speech input could trigger them, so they can be turned off. */
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

/** Calls `keys[key]` when that key is pressed while `element` is on the page. */
export function listen(element, keys) {
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
  element.addController({
    hostConnected: () => document.addEventListener("keydown", pressed),
    hostDisconnected: () => document.removeEventListener("keydown", pressed),
  });
}
