import { html, render } from "lit";
import { checkbox } from "../elements/field.js";
import { shortcuts } from "../shortcuts.js";
import { t } from "../text.js";

const KEYS = { "n": "add", "/": "search", "j": "down", "k": "up", "Enter": "open", "?": "help", "Esc": "close" };

/** Shows which keys do what, and lets the reader turn them off. */
export function showShortcuts() {
  const box = document.createElement("dialog");
  box.className = "box";
  box.setAttribute("aria-labelledby", "keys-title");
  render(
    html`<form method="dialog">
      <h2 id="keys-title">${t("shortcuts")}</h2>
      <dl class="keys">
        ${Object.entries(KEYS).map(
          ([key, what]) =>
            html`<div class="line">
              <dt class="grow">${t(`keys.${what}`)}</dt>
              <dd><kbd>${key}</kbd></dd>
            </div>`,
        )}
      </dl>
      ${checkbox({
        id: "keys-on",
        label: t("keys.on"),
        hint: t("keys.on.hint"),
        checked: shortcuts.on,
        input: (on) => (shortcuts.on = on),
      })}
      <footer><button type="button" class="button primary" @click=${() => box.close()}>${t("close")}</button></footer>
    </form>`,
    box,
  );
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}
