import { html } from "lit";
import { Element } from "../element.js";
import { tryKey } from "../api.js";
import logo from "../icon.svg";
import { session } from "../session.js";
import { textField } from "../elements/field.js";
import { t } from "../text.js";

/** Asks for an API key, and tries it before it is kept. */
class SignIn extends Element {
  static properties = { problem: { state: true }, busy: { state: true } };

  render() {
    return html`<main class="alone">
      <img src=${logo} alt="" width="40" height="40" />
      <div>
        <h1 tabindex="-1">${t("sign-in.title")}</h1>
        <p class="muted">${t("sign-in.text")}</p>
      </div>
      <form class="stack" @submit=${this.#submit}>
        ${textField({
          id: "key",
          label: t("sign-in.key"),
          type: "password",
          required: true,
          error: this.problem,
          hint: t("sign-in.key.hint"),
        })}
        ${textField({ id: "project", label: t("sign-in.project"), value: session.project, required: true })}
        <button class="button primary" aria-busy=${!!this.busy}>${t("sign-in.go")}</button>
      </form>
    </main>`;
  }

  async #submit(event) {
    event.preventDefault();
    const { key, project } = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    try {
      await tryKey(key.trim(), project.trim());
      session.start(key.trim(), project.trim());
      this.dispatchEvent(new Event("signed-in", { bubbles: true }));
    } catch (problem) {
      this.problem = problem.message;
      await this.updateComplete;
      this.querySelector("#key").focus();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define("ch-sign-in", SignIn);
