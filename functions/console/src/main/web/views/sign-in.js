import { html } from "lit";
import { tryKey } from "../api.js";
import { Element } from "../element.js";
import { textField, typed } from "../elements/field.js";
import logo from "../icon.svg";
import { Operation } from "../operation.js";
import { session } from "../session.js";
import { t } from "../text.js";

/** Asks for an API key, and tries it before keeping it. */
class SignIn extends Element {
  trying = new Operation(this, ({ key = "", project = "" }) => tryKey(key, project));

  render() {
    const { busy, problem } = this.trying;
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
          error: problem?.message,
          hint: t("sign-in.key.hint"),
        })}
        ${textField({ id: "project", label: t("sign-in.project"), value: session.project, required: true })}
        <button class="button primary" aria-busy=${busy}>${t("sign-in.go")}</button>
      </form>
    </main>`;
  }

  async #submit(event) {
    event.preventDefault();
    const given = typed(new FormData(event.target));
    if (await this.trying.run(given)) {
      session.start(given.key, given.project);
      this.dispatchEvent(new Event("signed-in", { bubbles: true }));
      return;
    }
    await this.updateComplete;
    this.querySelector("#key").focus();
  }
}

customElements.define("ch-sign-in", SignIn);
