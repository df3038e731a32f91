import { html } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { focusWrong, textField, typed } from "../elements/field.js";
import { refused } from "../elements/states.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";

/** What the API calls the fields of the one shared key that can be entered here. */
const SENT_AS = { signing_key_id: "signing_keys[0].id", signing_key_secret: "signing_keys[0].secret" };

/** Connects the project to a Twilio account. Fires `connected`. */
class TwilioForm extends Element {
  connecting = new Operation(this, (fields) => api.put("twilio", credentials(fields)));

  render() {
    const { busy, problem } = this.connecting;
    return html`<form class="card padded stack narrow" novalidate @submit=${this.#submit}>
      <h2>${t("twilio.connect")}</h2>
      <p class="muted">${t("twilio.connect.text")}</p>
      ${refused(problem?.general)}
      ${this.#field("account_sid", { placeholder: "AC…", required: true, hint: t("twilio.account_sid.hint") })}
      ${this.#field("auth_token", { type: "password", hint: t("twilio.auth_token.hint") })}
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
      <details class="fold">
        <summary>
          ${icon("down")} ${t("twilio.shared-key")} <span class="muted truncate">${t("twilio.shared-key.not")}</span>
        </summary>
        <div class="stack">
          ${this.#field("signing_key_id", { placeholder: "webhooks_sharedkey_…", optional: true })}
          ${this.#field("signing_key_secret", {
            type: "password",
            optional: true,
            hint: t("twilio.signing_key_secret.hint"),
          })}
        </div>
      </details>
      <div><button class="button primary" aria-busy=${busy}>${t("twilio.go")}</button></div>
    </form>`;
  }

  #field(id, more) {
    const error = this.connecting.problem?.fields[SENT_AS[id] ?? id];
    return textField({ id, label: t(`twilio.${id}`), error, ...more });
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

/** The API's form of what was typed. */
function credentials({ signing_key_id: id, signing_key_secret: secret, ...rest }) {
  return id || secret ? { ...rest, signing_keys: [{ id, secret }] } : rest;
}

customElements.define("ch-twilio-form", TwilioForm);
