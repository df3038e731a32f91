import { html, nothing } from "lit";
import { all } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { opener, walk } from "../elements/rows.js";
import { failed, loading } from "../elements/states.js";
import { every } from "../every.js";
import { Operation } from "../operation.js";
import { address, go } from "../router.js";
import { listen } from "../shortcuts.js";
import { t } from "../text.js";
import { HandoffList } from "./handoff-list.js";
import "./handoff-panel.js";
import { handoffTable, more, none } from "./handoff-table.js";
import { handoffTools, PERIODS } from "./handoff-tools.js";

/** How often the list is refreshed. */
const POLL_MILLIS = 3000;

const TABS = ["list", "charts", "unclassified"];

/** Tabs whose code is loaded when they are first shown. */
const LATER = { charts: () => import("./handoff-charts.js"), unclassified: () => import("./unclassified.js") };

/** Handoffs: what happened to callers, as it happens. */
class Handoffs extends Element {
  static properties = {
    open: {},
    list: { state: true },
    destinations: { state: true },
    filter: { state: true },
    tab: { state: true },
    fresh: { state: true },
  };

  loading = new Operation(this, () => this.#load());
  older = new Operation(this, () => this.list.older());

  constructor() {
    super();
    this.filter = { period: "week", state: "", destination: "", search: "" };
    this.tab = "list";
    this.destinations = [];
    this.fresh = new Set();
    listen(this, { ...walk(this), "/": () => this.querySelector("#search")?.focus() });
    every(this, POLL_MILLIS, () => document.hidden || this.#refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.list) this.#refresh();
    else this.loading.run();
  }

  async #load() {
    this.list = null;
    this.fresh = new Set();
    const { filter } = this;
    const list = HandoffList.of(filter, PERIODS[filter.period]);
    [this.destinations] = await Promise.all([all("destinations"), list.load()]);
    // Somebody may have chosen another meanwhile.
    if (filter === this.filter) this.list = list;
  }

  async #refresh() {
    const { list } = this;
    if (!list || this.older.busy) return;
    const known = new Set(list.all.map(({ id }) => id));
    const changed = await list.refresh().catch(() => null);
    if (list !== this.list || changed === null) return;
    if (changed) this.fresh = new Set(list.all.map(({ id }) => id).filter((id) => !known.has(id)));
    // Without changes, only the times ago are redrawn.
    this.requestUpdate();
  }

  render() {
    return html`<div class="view">
        ${head(t("handoffs.title"), t("handoffs.text"))} ${this.#tools()} ${this.#content()}
      </div>
      ${this.open ? this.#panel() : nothing}`;
  }

  #panel() {
    return html`<ch-handoff-panel
      .key=${this.open}
      .destinations=${this.destinations}
      @closed=${this.#closed}
      @moved=${this.#refresh}
    ></ch-handoff-panel>`;
  }

  #tools() {
    return handoffTools({
      tabs: TABS,
      tab: this.tab,
      show: (tab) => this.#show(tab),
      filter: this.filter,
      narrow: (field, value) => this.#narrow(field, value),
      destinations: this.destinations,
      count: this.list && this.tab !== "charts" ? this.list.count : nothing,
    });
  }

  #content() {
    const { list, destinations, filter, tab, fresh } = this;
    if (this.loading.problem) return failed(this.loading);
    if (!list) return loading();
    if (tab === "charts") {
      return html`<ch-handoff-charts
        .days=${PERIODS[filter.period]}
        .destinations=${destinations}
      ></ch-handoff-charts>`;
    }
    if (list.all.length === 0 && !list.next) return none(filter.state || filter.destination || filter.search);
    if (tab === "unclassified") {
      return html`<ch-unclassified .list=${list.all} .destinations=${destinations}></ch-unclassified>`;
    }
    return html`${handoffTable(list.all, fresh)} ${list.next ? more(this.older) : nothing}`;
  }

  async #show(tab) {
    await LATER[tab]?.();
    this.tab = tab;
  }

  #narrow(field, value) {
    this.filter = { ...this.filter, [field]: value };
    this.loading.run();
  }

  async #closed() {
    const opened = this.open;
    go(address("handoffs"));
    await this.updateComplete;
    (opener(this, opened) ?? this.querySelector("h1")).focus();
  }
}

customElements.define("ch-handoffs", Handoffs);
