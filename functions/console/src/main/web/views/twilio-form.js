import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { textField } from "../elements/field.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Connects the project to an account at Twilio. Says `connected`. */
class TwilioForm extends Element {
  static properties = { errors: { state: true }, failure: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.errors = {};
  }

  render() {
    const field = (id, more) => textField({ id, label: t(`twilio.${id}`), error: this.errors[id], ...more });
    return html`<form class="card padded stack narrow" novalidate @submit=${this.#connect}>
      <h2>${t("twilio.connect")}</h2>
      <p class="muted">${t("twilio.connect.text")}</p>
      ${
        this.failure
          ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${this.failure}</span></p>`
          : nothing
      }
      ${field("account_sid", { placeholder: "AC…", required: true, hint: t("twilio.account_sid.hint") })}
      ${field("auth_token", { type: "password", required: true, hint: t("twilio.auth_token.hint") })}
      <details class="fold">
        <summary>
          ${icon("down")} ${t("twilio.own-key")} <span class="muted truncate">${t("twilio.own-key.not")}</span>
        </summary>
        <div class="stack">
          ${field("api_key_sid", { placeholder: "SK…", optional: true })}
          ${field("api_key_secret", { type: "password", optional: true, hint: t("twilio.api_key_secret.hint") })}
        </div>
      </details>
      <div><button class="button primary" aria-busy=${!!this.busy}>${t("twilio.go")}</button></div>
    </form>`;
  }

  async #connect(event) {
    event.preventDefault();
    const typed = [...new FormData(event.target)]
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value);
    this.busy = true;
    this.failure = "";
    try {
      await api.put("twilio", Object.fromEntries(typed));
      this.errors = {};
      this.dispatchEvent(new Event("connected"));
    } catch (problem) {
      this.errors = problem.fields;
      this.failure = Object.keys(problem.fields).length ? "" : problem.message;
      await this.updateComplete;
      this.#firstWrong()?.focus();
    } finally {
      this.busy = false;
    }
  }

  #firstWrong() {
    const wrong = this.querySelector("[aria-invalid=true]");
    const fold = wrong?.closest("details");
    if (fold) fold.open = true;
    return wrong;
  }
}

customElements.define("ch-twilio-form", TwilioForm);
