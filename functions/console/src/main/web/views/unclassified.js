import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { all, api } from "../api.js";
import { Element } from "../element.js";
import { empty, failed, loading } from "../elements/states.js";
import { ago } from "../format.js";
import { address } from "../router.js";
import { t } from "../text.js";
import "./feedback.js";

/** So many of the latest are looked at: each is a request of its own. */
const LATEST = 40;

/**
 * Callers whose words fitted no destination, and those who somebody says should have gone elsewhere:
 * with what they said, so that a destination can learn it.
 */
class Unclassified extends Element {
  static properties = { list: {}, destinations: {}, found: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if (changed.has("list") && !this.found) this.#load();
  }

  async #load() {
    this.problem = null;
    const standard = this.destinations.find((one) => one.is_default)?.id;
    try {
      const pending = await all("handoffs", "handoffs", { feedback: "pending" }, LATEST);
      const byDefault = this.list.filter(({ destination }) => !destination || destination.id === standard);
      const ids = new Set([...pending, ...byDefault].map(({ id }) => id));
      const handoffs = await Promise.all([...ids].slice(0, LATEST).map((id) => api.get(`handoffs/${id}`)));
      this.found = handoffs.filter(
        ({ attempts, heard, feedback }) =>
          feedback?.state === "pending" || (attempts[0]?.how === "default" && heard.some(({ words }) => words)),
      );
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return failed(this.problem, () => this.#load());
    if (!this.found) return loading(3);
    if (!this.found.length) {
      return empty({ icon: "check", title: t("unclassified.none"), text: t("unclassified.none.text") });
    }
    return html`<p class="muted lead">${t("unclassified.text")}</p>
      <ul class="card">
        ${repeat(
          this.found,
          ({ id }) => id,
          (one) =>
            html`<li class="said-row">
              <div class="grow">
                ${one.heard.filter(({ words }) => words).map(({ words }) => html`<p><q>${words}</q></p>`)}
                <p class="small muted">
                  ${ago(one.created_at)} · <a href=${address("handoffs", one.id)}>${t("ring.handoff")}</a>
                </p>
              </div>
              <ch-feedback .one=${one} .destinations=${this.destinations}></ch-feedback>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define("ch-unclassified", Unclassified);
