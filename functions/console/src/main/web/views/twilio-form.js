import { html } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { focusWrong, textField, typed } from "../elements/field.js";
import { refused } from "../elements/states.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";

/** Connects the project to a Twilio account. Fires `connected`. */
class TwilioForm extends Element {
  connecting = new Operation(this, (credentials) => api.put("twilio", credentials));

  render() {
    const { busy, problem } = this.connecting;
    return html`<form class="card padded stack narrow" novalidate @submit=${this.#submit}>
      <h2>${t("twilio.connect")}</h2>
      <p class="muted">${t("twilio.connect.text")}</p>
      ${refused(problem?.general)}
      ${this.#field("account_sid", { placeholder: "AC…", required: true, hint: t("twilio.account_sid.hint") })}
      ${this.#field("auth_token", { type: "password", required: true, hint: t("twilio.auth_token.hint") })}
      <details class="fold">
        <summary>
          ${icon("down")} ${t("twilio.own-key")} <span class="muted truncate">${t("twilio.own-key.not")}</span>
        </summary>
        <div class="stack">
          ${this.#field("api_key_sid", { placeholder: "SK…", optional: true })}
          ${this.#field("api_key_secret", {
            type: "password",
            optional: true,
            hint: t("twilio.api_key_secret.hint"),
          })}
        </div>
      </details>
      <div><button class="button primary" aria-busy=${busy}>${t("twilio.go")}</button></div>
    </form>`;
  }

  #field(id, more) {
    return textField({ id, label: t(`twilio.${id}`), error: this.connecting.problem?.fields[id], ...more });
  }

  async #submit(event) {
    event.preventDefault();
    if (await this.connecting.run(typed(new FormData(event.target)))) {
      this.dispatchEvent(new Event("connected"));
      return;
    }
    await this.updateComplete;
    this.#unfoldWrong();
    focusWrong(this);
  }

  #unfoldWrong() {
    const fold = this.querySelector("details:has([aria-invalid=true])");
    if (fold) fold.open = true;
  }
}

customElements.define("ch-twilio-form", TwilioForm);
