import { html, nothing } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { ask } from "../elements/ask.js";
import { select, textField } from "../elements/field.js";
import { region } from "../format.js";
import { icon } from "../icons.js";
import { t } from "../text.js";

const TYPES = ["local", "mobile", "toll_free"];

/** Searches what Twilio has to offer, and buys it. Says `bought` with the number. */
class NumberSearch extends Element {
  static properties = {
    offers: { state: true },
    errors: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.errors = {};
  }

  render() {
    return html`<section class="stack search-numbers" aria-labelledby="buy">
      <div>
        <h2 id="buy">${t("buy.title")}</h2>
        <p class="muted">${t("buy.text")}</p>
      </div>
      <form class="tools" novalidate @submit=${this.#find}>
        ${this.#field("country", { placeholder: "GB", required: true })}
        ${select({
          id: "type",
          label: t("buy.type"),
          options: TYPES.map((type) => [type, t(`buy.${type}`)]),
          input: () => {},
        })}
        ${this.#field("locality", { optional: true })}
        ${this.#field("contains", { optional: true, mode: "tel", placeholder: "7946" })}
        <button class="button plain" aria-busy=${!!this.busy}>${icon("search")} ${t("buy.search")}</button>
      </form>
      ${
        this.failure
          ? html`<p class="notice bad" role="alert">${icon("warn")}<span>${this.failure}</span></p>`
          : nothing
      }
      <div role="status">${this.offers ? this.#offers() : nothing}</div>
    </section>`;
  }

  #field(id, more) {
    return textField({ id, label: t(`buy.${id}`), error: this.errors[id], ...more });
  }

  #offers() {
    if (!this.offers.length) return html`<p class="notice">${t("buy.none")}</p>`;
    return html`<ul class="card">
      ${this.offers.map(
        (one) =>
          html`<li class="said-row">
            <div class="grow">
              <span class="number strong">${one.phone_number}</span>
              <div class="small muted">
                ${[one.locality, one.region, region(one.country)].filter(Boolean).join(", ")}
              </div>
            </div>
            <span class="small ${needsAddress(one) ? "advice" : "muted"}"
              >${needsAddress(one) ? icon("warn") : nothing}<span>${requirement(one)}</span></span
            >
            <button
              class="button plain"
              aria-label="${t("buy.go")}: ${one.phone_number}"
              @click=${() => this.#buy(one)}
            >
              ${t("buy.go")}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  async #find(event) {
    event.preventDefault();
    const wanted = Object.fromEntries([...new FormData(event.target)].map(([name, value]) => [name, value.trim()]));
    this.busy = true;
    this.failure = "";
    try {
      this.offers = (
        await api.get("numbers/available", { ...wanted, country: wanted.country.toUpperCase() })
      ).available;
      this.errors = {};
    } catch (problem) {
      this.offers = null;
      this.errors = problem.fields;
      this.failure = Object.keys(problem.fields).length ? "" : problem.message;
      await this.updateComplete;
      this.querySelector("[aria-invalid=true]")?.focus();
    } finally {
      this.busy = false;
    }
  }

  async #buy(one) {
    // The same if it is tried again after a failure: nothing is bought twice.
    const once = crypto.randomUUID();
    const done = await ask({
      title: t("buy.confirm", { number: one.phone_number }),
      body: (errors) =>
        html`<p class="muted">${t("buy.confirm.text")}</p>
          ${
            needsAddress(one)
              ? html`<p class="notice warn">${icon("warn")}<span>${requirement(one)}. ${t("buy.address.how")}</span></p>
                  ${textField({
                    id: "address_sid",
                    label: t("buy.address_sid"),
                    placeholder: "AD…",
                    error: errors.address_sid,
                    required: true,
                  })}
                  ${textField({
                    id: "bundle_sid",
                    label: t("buy.bundle_sid"),
                    placeholder: "BU…",
                    error: errors.bundle_sid,
                    optional: true,
                  })}`
              : nothing
          }`,
      confirm: t("buy.go"),
      act: (data) =>
        api.post(
          "numbers",
          { phone_number: one.phone_number, connect: true, ...typed(data) },
          { headers: { "idempotency-key": once } },
        ),
    });
    if (done) {
      this.offers = this.offers?.filter((other) => other !== one);
      this.dispatchEvent(new CustomEvent("bought", { detail: one.phone_number }));
    }
  }
}

function needsAddress({ address_requirement: kind }) {
  return kind !== "none";
}

/** What Twilio asks of whoever rents the number. */
function requirement({ address_requirement: kind, country }) {
  return t(`buy.address.${kind}`, { country: region(country) });
}

function typed(data) {
  return Object.fromEntries([...data].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

customElements.define("ch-number-search", NumberSearch);
