/** Light or dark, as the system is, unless the reader has chosen. Fires `change`. */
const KEY = "theme";
const THEMES = ["system", "light", "dark"];

class Theme extends EventTarget {
  get chosen() {
    return localStorage.getItem(KEY) ?? THEMES[0];
  }

  next() {
    localStorage.setItem(KEY, THEMES[(THEMES.indexOf(this.chosen) + 1) % THEMES.length]);
    apply();
  }
}

export const theme = new Theme();

function apply() {
  document.documentElement.dataset.theme = theme.chosen;
  theme.dispatchEvent(new Event("change"));
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);
apply();
