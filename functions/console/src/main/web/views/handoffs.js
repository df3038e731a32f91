import { html, nothing } from "lit";
import { all } from "../api.js";
import { Element } from "../element.js";
import { head } from "../elements/head.js";
import { opener, walk } from "../elements/rows.js";
import { empty, failed, loading } from "../elements/states.js";
import { every } from "../every.js";
import { Operation } from "../operation.js";
import { address, go } from "../router.js";
import { listen } from "../shortcuts.js";
import { t } from "../text.js";
import "./handoff-panel.js";
import { handoffTable } from "./handoff-table.js";
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

  constructor() {
    super();
    this.filter = { period: "week", state: "", destination: "" };
    this.tab = "list";
    this.destinations = [];
    this.fresh = new Set();
    listen(this, walk(this));
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
    [this.destinations, this.list] = await Promise.all([all("destinations"), this.#fetch()]);
  }

  #fetch() {
    const { period, ...filter } = this.filter;
    const from = new Date(Date.now() - PERIODS[period] * 86_400_000).toISOString();
    return all("handoffs", { from, ...filter });
  }

  async #refresh() {
    if (!this.list) return;
    const list = await this.#fetch().catch(() => null);
    if (!list) return;
    const known = new Set(this.list.map(({ id }) => id));
    this.fresh = new Set(list.map(({ id }) => id).filter((id) => !known.has(id)));
    // Without changes, only the times ago are redrawn.
    if (versions(list) === versions(this.list)) this.requestUpdate();
    else this.list = list;
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
      list: this.list,
    });
  }

  #content() {
    const { list, destinations, filter, tab, fresh } = this;
    if (this.loading.problem) return failed(this.loading);
    if (!list) return loading();
    if (list.length === 0) return none(filter.state || filter.destination);
    if (tab === "charts") {
      return html`<ch-handoff-charts .list=${list} .days=${PERIODS[filter.period]}></ch-handoff-charts>`;
    }
    if (tab === "unclassified") {
      return html`<ch-unclassified .list=${list} .destinations=${destinations}></ch-unclassified>`;
    }
    return handoffTable(list, fresh);
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

function none(filtered) {
  const reason = filtered ? "handoffs.none.filtered" : "handoffs.none";
  return empty({
    icon: "pulse",
    title: t(reason),
    text: t(`${reason}.text`),
    action: filtered ? nothing : html`<a class="button plain" href=${address("try")}>${t("nav.try")}</a>`,
  });
}

function versions(list) {
  return list.map(({ id, version }) => id + version).join();
}

customElements.define("ch-handoffs", Handoffs);
