import { html, nothing, render } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { toast } from "./toasts.js";

/**
 * Asks before something is done that cannot be taken back. `act` is given the form's data; while it
 * runs the box stays, and if it fails the box says why. Whoever closes the box meanwhile is told the
 * end in a toast. `body` may be a function of what is wrong with its fields.
 *
 * @returns what `act` did, once it is done; false if it was not
 */
export function ask({ title, body, confirm, danger = false, act }) {
  const box = document.createElement("dialog");
  box.className = "box";
  box.setAttribute("aria-labelledby", "ask-title");
  const state = { busy: false, error: "", fields: {} };

  return new Promise((resolve) => {
    const submit = async (event) => {
      event.preventDefault();
      if (state.busy) return;
      const data = new FormData(event.target);
      show({ busy: true, error: "", fields: {} });
      try {
        const result = await act(data);
        state.busy = false;
        box.close();
        resolve(result ?? true);
      } catch (problem) {
        refused(problem);
      }
    };
    const refused = (problem) => {
      const onFields = Object.keys(problem.fields ?? {}).length > 0 && typeof body === "function";
      show({ busy: false, error: onFields ? "" : problem.message, fields: problem.fields ?? {} });
      box.querySelector("[aria-invalid=true]")?.focus();
      if (!box.isConnected) {
        toast(problem.message, { icon: "warn" });
        resolve(false);
      }
    };
    const show = (change) => {
      Object.assign(state, change);
      render(
        html`<form novalidate @submit=${submit}>
          <h2 id="ask-title">${title}</h2>
          ${typeof body === "function" ? body(state.fields) : body}
          ${
            state.error
              ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${state.error}</span></p>`
              : nothing
          }
          <footer>
            <button type="button" class="button plain" @click=${() => box.close()}>
              ${t(state.busy ? "close" : "cancel")}
            </button>
            <button class="button ${danger ? "danger" : "primary"}" aria-busy=${state.busy}>${confirm}</button>
          </footer>
        </form>`,
        box,
      );
    };
    show({});
    box.addEventListener("close", () => {
      box.remove();
      if (!state.busy) resolve(false);
    });
    document.body.append(box);
    box.showModal();
    box.querySelector("[autofocus]")?.focus();
  });
}
