import { html, render } from "lit";
import { t } from "../text.js";

/**
 * Asks before something is done that cannot be taken back. `act` is given the form's data; while it
 * runs the box stays, and if it fails the box says why.
 */
export function ask({ title, body, confirm, danger = false, act }) {
  const box = document.createElement("dialog");
  box.className = "box";
  box.setAttribute("aria-labelledby", "ask-title");
  const state = { busy: false, error: "" };

  return new Promise((resolve) => {
    const submit = async (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      show({ busy: true, error: "" });
      try {
        const result = await act(data);
        box.close();
        resolve(result ?? true);
      } catch (problem) {
        show({ busy: false, error: problem.message });
      }
    };
    const show = (change) => {
      Object.assign(state, change);
      render(
        html`<form @submit=${submit}>
          <h2 id="ask-title">${title}</h2>
          ${body}
          ${state.error ? html`<p class="notice bad" role="alert">${state.error}</p>` : ""}
          <footer>
            <button type="button" class="button plain" @click=${() => box.close()}>${t("cancel")}</button>
            <button class="button ${danger ? "danger" : "primary"}" ?disabled=${state.busy} aria-busy=${state.busy}>
              ${confirm}
            </button>
          </footer>
        </form>`,
        box,
      );
    };
    show({});
    box.addEventListener("close", () => {
      box.remove();
      resolve(false);
    });
    document.body.append(box);
    box.showModal();
    box.querySelector("[autofocus]")?.focus();
  });
}
