import { html, nothing } from "lit";
import { all } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { opener, walk } from "../elements/rows.js";
import { searchField } from "../elements/search.js";
import { empty, failed, loading } from "../elements/states.js";
import { toast } from "../elements/toasts.js";
import { number } from "../format.js";
import { icon } from "../icons.js";
import { Operation } from "../operation.js";
import { address, go } from "../router.js";
import { listen } from "../shortcuts.js";
import { byDestination, NOT_RUNG } from "../statistics.js";
import { t } from "../text.js";
import { actionsOn } from "./destination-actions.js";
import "./destination-panel.js";
import { found, sorted } from "./destination-search.js";
import { destinationTable } from "./destination-table.js";

/** A shorter list needs no search. */
const SEARCHABLE = 5;

/** Call Handoffs: all destinations that a caller can be handed to. */
class Destinations extends Element {
  static properties = {
    open: {},
    list: { state: true },
    reached: { state: true },
    search: { state: true },
    sort: { state: true },
  };

  loading = new Operation(this, () => this.#load());

  constructor() {
    super();
    this.search = "";
    this.sort = { by: "name", down: false };
    listen(this, {
      ...walk(this),
      "n": () => go(address("destinations", "new")),
      "/": () => this.querySelector("#search")?.focus(),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.loading.run();
  }

  async #load() {
    this.list = await all("destinations");
    // The list is useful without it.
    this.reached = await byDestination().catch(() => null);
  }

  render() {
    return html`<div class="view">
        ${head(t("destinations.title"), t("destinations.text"), this.list?.length ? adding() : nothing)}
        ${this.#content()}
      </div>
      ${this.open && this.list ? this.#panel() : nothing}`;
  }

  #panel() {
    return html`<ch-destination-panel
      .key=${this.open}
      .list=${this.list}
      @saved=${this.#saved}
      @closed=${this.#closed}
    ></ch-destination-panel>`;
  }

  #content() {
    if (!this.list) return this.loading.problem ? failed(this.loading) : loading();
    if (this.list.length === 0) return none();
    const shown = found(this.list, this.search);
    return html`${this.list.length < SEARCHABLE ? nothing : this.#tools(shown.length)}
    ${shown.length ? this.#table(shown) : this.#nothingFound()}`;
  }

  #tools(count) {
    return html`<div class="tools">
      ${searchField({
        label: t("destinations.search"),
        value: this.search,
        input: (search) => (this.search = search),
      })}
      <span class="count" role="status">${t("destinations.count", { count, shown: number(count) })}</span>
    </div>`;
  }

  #nothingFound() {
    return html`<div class="card empty">
      <h2>${t("search.none", { text: this.search })}</h2>
      <button class="button plain" @click=${() => (this.search = "")}>${t("search.clear")}</button>
    </div>`;
  }

  #table(shown) {
    const calls = ({ id }) => this.reached && (this.reached.get(id) ?? NOT_RUNG);
    return destinationTable({
      shown: sorted(
        shown.map((one) => ({ ...one, calls: calls(one) })),
        this.sort,
      ),
      sort: this.sort,
      sortBy: (sort) => (this.sort = sort),
      actions: (one) => actionsOn(one, this),
    });
  }

  async #saved({ detail: { name, added } }) {
    toast(t(added ? "destination.added" : "destination.saved", { name }));
    await this.loading.run();
  }

  async #closed() {
    const opened = this.open;
    go(address("destinations"));
    await this.updateComplete;
    (opener(this, opened) ?? this.querySelector(".head a, .empty a"))?.focus();
  }
}

function none() {
  return empty({
    icon: "handoffs",
    title: t("destinations.none"),
    text: t("destinations.none.text"),
    action: adding(),
  });
}

function adding() {
  return html`<a class="button primary" href=${address("destinations", "new")}>
    ${icon("plus")} ${t("destinations.add")}
  </a>`;
}

customElements.define("ch-destinations", Destinations);
