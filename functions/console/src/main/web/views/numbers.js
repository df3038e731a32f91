import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { empty, failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { connectNumber, disconnectNumber } from "./number-connection.js";
import "./number-search.js";
import { isElsewhere, numberTable } from "./number-table.js";
import { disconnectAccount, twilioAccount } from "./twilio-account.js";
import "./twilio-form.js";

/** Twilio and numbers: the account, and which of its numbers ring here. */
class Numbers extends Element {
  static properties = {
    account: { state: true },
    numbers: { state: true },
    pending: { state: true },
  };

  loading = new Operation(this, () => this.#load());

  connectedCallback() {
    super.connectedCallback();
    this.loading.run();
  }

  async #load() {
    this.account = await connected();
    this.numbers = this.account ? await withHealth((await api.get("numbers")).numbers) : [];
  }

  render() {
    return html`<div class="view">${head(t("numbers.title"), t("numbers.text"))} ${this.#content()}</div>`;
  }

  #content() {
    if (this.loading.problem) return failed(this.loading);
    if (this.account === undefined || !this.numbers) return loading(4);
    if (this.account === null) return this.#connection();
    return html`${twilioAccount(this.account, () => this.#disconnect())} ${this.#list()}
      <ch-number-search
        @bought=${({ detail }) => this.#changed(t("buy.done", { number: detail }))}
      ></ch-number-search>`;
  }

  #connection() {
    return html`<ch-twilio-form @connected=${() => this.#changed(t("twilio.connected"))}></ch-twilio-form>`;
  }

  #list() {
    return this.numbers.length
      ? numberTable(this.numbers, (one) => this.#actions(one))
      : empty({ icon: "phone", title: t("numbers.none"), text: t("numbers.none.text") });
  }

  /** A number of another project is disconnected there. */
  #actions(one) {
    if (isElsewhere(one)) return nothing;
    const connect = (label) => this.#action(one, label, connectNumber, "numbers.connected");
    if (!one.project) return connect("numbers.connect");
    return html`${one.state === "drifted" ? connect("numbers.repair") : nothing}
    ${this.#action(one, "numbers.disconnect", disconnectNumber, "numbers.disconnected")}`;
  }

  /** A button that does something with a number in the two steps of `connectNumber`, and then says `done`. */
  #action(one, label, plan, done) {
    const name = one.sid + label;
    const act = async () => {
      this.pending = name;
      try {
        const ask = await plan(one);
        this.pending = "";
        if (await ask()) await this.#changed(t(done, { number: one.phone_number }));
      } catch (problem) {
        toast(problem.message, { icon: "warn" });
      } finally {
        this.pending = "";
      }
    };
    return html`<button
      class="button plain"
      aria-busy=${this.pending === name}
      ?disabled=${this.pending && this.pending !== name}
      aria-label="${t(label)}: ${one.phone_number}"
      @click=${act}
    >
      ${t(label)}
    </button>`;
  }

  async #disconnect() {
    if (await disconnectAccount(this.numbers)) await this.#changed(t("twilio.disconnected"));
  }

  async #changed(message) {
    toast(message);
    await this.loading.run();
    this.querySelector("h1")?.focus();
  }
}

/** Numbers with what checks have found of those that ring here, if the key may see that. */
async function withHealth(numbers) {
  try {
    const known = (await api.get("checks")).numbers;
    return numbers.map((one) => ({ ...one, health: known.find((other) => other.sid === one.sid) }));
  } catch (problem) {
    if (problem.status === 403) return numbers;
    throw problem;
  }
}

/** The account, or null if there is none yet. */
async function connected() {
  try {
    return await api.get("twilio");
  } catch (problem) {
    if (problem.status === 404) return null;
    throw problem;
  }
}

customElements.define("ch-numbers", Numbers);
