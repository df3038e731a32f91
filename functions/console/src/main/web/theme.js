/** Light or dark as the computer has it, unless the reader has chosen. */
const KEY = "theme";
const THEMES = ["system", "light", "dark"];

export const theme = {
  get chosen() {
    return localStorage.getItem(KEY) ?? "system";
  },
  next() {
    const next = THEMES[(THEMES.indexOf(this.chosen) + 1) % THEMES.length];
    localStorage.setItem(KEY, next);
    apply();
  },
};

function apply() {
  document.documentElement.dataset.theme = theme.chosen;
}

apply();
