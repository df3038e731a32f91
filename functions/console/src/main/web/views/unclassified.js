import { html } from "lit";
import { api } from "../api.js";
import { Element } from "../element.js";
import { empty, failed, loading } from "../elements/states.js";
import { ago } from "../format.js";
import { address, go } from "../router.js";
import { t } from "../text.js";

/** So many of the latest are looked at: each is a request of its own. */
const LATEST = 40;

/** Callers whose words fitted no destination, with what they said, so that a description can be improved. */
class Unclassified extends Element {
  static properties = { list: {}, destinations: {}, found: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if (changed.has("list") && !this.found) this.#load();
  }

  async #load() {
    this.problem = null;
    const standard = this.destinations.find((one) => one.is_default)?.id;
    const candidates = this.list.filter(({ destination }) => !destination || destination.id === standard).slice(0, LATEST);
    try {
      const handoffs = await Promise.all(candidates.map(({ id }) => api.get(`handoffs/${id}`)));
      this.found = handoffs.filter(({ attempts, heard }) => attempts[0]?.how === "default" && heard.some(({ words }) => words));
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return failed(this.problem, () => this.#load());
    if (!this.found) return loading(3);
    if (!this.found.length) return empty({ icon: "check", title: t("unclassified.none"), text: t("unclassified.none.text") });
    return html`<p class="muted lead">${t("unclassified.text")}</p>
      <ul class="card">
        ${this.found.map((one) => html`<li class="said-row">
          <div class="grow">
            ${one.heard.filter(({ words }) => words).map(({ words }) => html`<p><q>${words}</q></p>`)}
            <p class="small muted">${ago(one.created_at)} · <a href=${address("handoffs", one.id)}>${t("ring.handoff")}</a></p>
          </div>
          <label class="unseen" for="improve-${one.id}">${t("unclassified.improve")}</label>
          <select id="improve-${one.id}" @change=${(event) => event.target.value && this.#improve(event.target.value)}>
            <option value="">${t("unclassified.improve")}</option>
            ${this.destinations.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </li>`)}
      </ul>`;
  }

  #improve(id) {
    go(address("destinations", id));
  }
}

customElements.define("ch-unclassified", Unclassified);
