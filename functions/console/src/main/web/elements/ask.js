import { html, nothing, render } from "lit";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { focusWrong } from "./field.js";
import { refused } from "./states.js";
import { toast } from "./toasts.js";

/**
 * Asks before something that cannot be undone. `act` does it with the form's data; without it there is only
 * the question. The box stays open while `act` runs, and shows why it failed; if the box is closed by then,
 * a toast does. `body` may be a function of the errors by field. What is only `told` cannot be cancelled.
 *
 * @returns whether it was done
 */
export function ask(question) {
  return new Promise((resolve) => {
    new Box(question, resolve).open();
  });
}

class Box {
  #question;
  #resolve;
  #acting;
  #dialog = document.createElement("dialog");

  constructor(question, resolve) {
    this.#question = question;
    this.#resolve = resolve;
    this.#acting = new Operation(this, (data) => question.act?.(data));
  }

  open() {
    this.#dialog.className = "box";
    this.#dialog.setAttribute("aria-labelledby", "ask-title");
    this.#dialog.addEventListener("close", () => this.#closed());
    this.requestUpdate();
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  requestUpdate() {
    const { title, body, confirm, danger } = this.#question;
    const { busy, problem } = this.#acting;
    render(
      html`<form novalidate @submit=${(event) => this.#submit(event)}>
        <h2 id="ask-title">${title}</h2>
        ${typeof body === "function" ? body(problem?.fields ?? {}) : body} ${refused(this.#refusal())}
        <footer>
          ${this.#question.told ? nothing : this.#cancel(busy)}
          <button class="button ${danger ? "danger" : "primary"}" aria-busy=${busy}>${confirm}</button>
        </footer>
      </form>`,
      this.#dialog,
    );
  }

  #cancel(busy) {
    return html`<button type="button" class="button plain" @click=${() => this.#dialog.close()}>
      ${t(busy ? "close" : "cancel")}
    </button>`;
  }

  /** Errors that are shown at their fields are not repeated. */
  #refusal() {
    const { problem } = this.#acting;
    return typeof this.#question.body === "function" ? (problem?.general ?? problem?.message) : problem?.message;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#acting.busy) return;
    const done = await this.#acting.run(new FormData(event.target));
    if (done) {
      this.#resolve(true);
      this.#dialog.close();
    } else if (this.#dialog.isConnected) {
      focusWrong(this.#dialog);
    } else {
      toast(this.#acting.problem.message, { icon: "warn" });
      this.#resolve(false);
    }
  }

  #closed() {
    this.#dialog.remove();
    if (!this.#acting.busy) this.#resolve(false);
  }
}
