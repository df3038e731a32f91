import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { all, api } from "../api.js";
import { Element } from "../element.js";
import { empty, failed, loading } from "../elements/states.js";
import { ago } from "../format.js";
import { Operation } from "../operation.js";
import { address } from "../router.js";
import { t } from "../text.js";
import "./feedback.js";

/** How many of the latest handoffs are looked at; each takes a request. */
const LATEST = 40;

/**
 * Callers whose words fitted no destination, and callers who should have gone elsewhere by a reader's feedback.
 * Their words are shown, for a destination to learn.
 */
class Unclassified extends Element {
  static properties = { list: {}, destinations: {}, found: { state: true } };

  loading = new Operation(this, () => this.#load());

  willUpdate(changed) {
    if (changed.has("list") && !this.found) this.loading.run();
  }

  async #load() {
    const standard = this.destinations.find((one) => one.is_default)?.id;
    const pending = await all("handoffs", { feedback: "pending" }, LATEST);
    const byDefault = this.list.filter(({ destination }) => !destination || destination.id === standard);
    const ids = new Set([...pending, ...byDefault].map(({ id }) => id));
    const handoffs = await Promise.all([...ids].slice(0, LATEST).map((id) => api.get(`handoffs/${id}`)));
    this.found = handoffs.filter(isUnclassified);
  }

  render() {
    if (this.loading.problem) return failed(this.loading);
    if (!this.found) return loading(3);
    if (!this.found.length) {
      return empty({ icon: "check", title: t("unclassified.none"), text: t("unclassified.none.text") });
    }
    return html`<p class="muted lead">${t("unclassified.text")}</p>
      <ul class="card">
        ${repeat(
          this.found,
          ({ id }) => id,
          (one) => this.#row(one),
        )}
      </ul>`;
  }

  #row(one) {
    return html`<li class="said-row">
      <div class="grow">
        ${one.heard.filter(({ words }) => words).map(({ words }) => html`<p><q>${words}</q></p>`)}
        <p class="small muted">
          ${ago(one.created_at)} · <a href=${address("handoffs", one.id)}>${t("ring.handoff")}</a>
        </p>
      </div>
      <ch-feedback .one=${one} .destinations=${this.destinations}></ch-feedback>
    </li>`;
  }
}

/** Feedback waits for approval, or the caller's words led only to the default. */
function isUnclassified({ attempts, heard, feedback }) {
  return feedback?.state === "pending" || (attempts[0]?.how === "default" && heard.some(({ words }) => words));
}

customElements.define("ch-unclassified", Unclassified);
