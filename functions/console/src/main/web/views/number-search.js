import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { focusWrong, select, textField, typed } from "../elements/field.js";
import { refused } from "../elements/states.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { buy, numberOffer } from "./number-offer.js";

const TYPES = ["local", "mobile", "toll_free"];

/** Searches numbers that Twilio offers, and buys one. Fires `bought` with the number. */
class NumberSearch extends Element {
  static properties = { offers: { state: true } };

  finding = new Operation(this, (wanted) => this.#find(wanted));

  render() {
    const { busy, problem } = this.finding;
    return html`<section class="stack search-numbers" aria-labelledby="buy">
      <div>
        <h2 id="buy">${t("buy.title")}</h2>
        <p class="muted">${t("buy.text")}</p>
      </div>
      <form class="tools" novalidate @submit=${this.#submit}>
        ${this.#field("country", { placeholder: "GB", required: true })}
        ${select({ id: "type", label: t("buy.type"), options: TYPES.map((type) => [type, t(`buy.${type}`)]) })}
        ${this.#field("locality", { optional: true })}
        ${this.#field("contains", { optional: true, mode: "tel", placeholder: "7946" })}
        <button class="button plain" aria-busy=${busy}>${icon("search")} ${t("buy.search")}</button>
      </form>
      ${refused(problem?.general)}
      <div role="status">${this.offers ? this.#offers() : nothing}</div>
    </section>`;
  }

  #field(id, more) {
    return textField({ id, label: t(`buy.${id}`), error: this.finding.problem?.fields[id], ...more });
  }

  #offers() {
    if (!this.offers.length) return html`<p class="notice">${t("buy.none")}</p>`;
    return html`<ul class="card">
      ${this.offers.map((one) => numberOffer(one, () => this.#buy(one)))}
    </ul>`;
  }

  async #submit(event) {
    event.preventDefault();
    if (await this.finding.run(typed(new FormData(event.target)))) return;
    this.offers = null;
    await this.updateComplete;
    focusWrong(this);
  }

  async #find({ country = "", ...wanted }) {
    const query = { ...wanted, country: country.toUpperCase() };
    this.offers = (await api.get("numbers/available", query)).available;
  }

  async #buy(one) {
    if (!(await buy(one))) return;
    this.offers = this.offers?.filter((other) => other !== one);
    this.dispatchEvent(new CustomEvent("bought", { detail: one.phone_number }));
  }
}

customElements.define("ch-number-search", NumberSearch);
