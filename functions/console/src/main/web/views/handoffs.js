import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { all, api } from "../api.js";
import { Element } from "../element.js";
import { empty, failed, loading } from "../elements/states.js";
import { ago, duration, moment, number } from "../format.js";
import { icon } from "../icons.js";
import { address, go } from "../router.js";
import { listen } from "../shortcuts.js";
import { t } from "../text.js";
import "./handoff-panel.js";
import { stateBadge, STATES } from "./handoff-state.js";

/** How soon a new handoff appears. */
const POLL_MILLIS = 3000;

const PERIODS = { day: 1, week: 7, month: 30 };

/** Handoffs: what really happened to callers, as it happens. */
class Handoffs extends Element {
  static properties = {
    open: {},
    list: { state: true },
    problem: { state: true },
    destinations: { state: true },
    state: { state: true },
    destination: { state: true },
    period: { state: true },
    tab: { state: true },
    fresh: { state: true },
  };

  constructor() {
    super();
    this.state = "";
    this.destination = "";
    this.period = "week";
    this.tab = "list";
    this.destinations = [];
    this.fresh = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.list) this.#refresh();
    else this.load();
    this.timer = setInterval(() => document.hidden || this.#refresh(), POLL_MILLIS);
    this.unlisten = listen({ j: () => this.#step(1), k: () => this.#step(-1) });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.unlisten();
  }

  async load() {
    this.problem = null;
    this.list = null;
    this.fresh = new Set();
    try {
      [this.destinations, this.list] = await Promise.all([all("destinations", "destinations"), this.#fetch()]);
    } catch (problem) {
      this.problem = problem;
    }
  }

  #fetch() {
    const from = new Date(Date.now() - PERIODS[this.period] * 86_400_000).toISOString();
    return all("handoffs", "handoffs", { from, state: this.state, destination: this.destination });
  }

  async #refresh() {
    if (!this.list) return;
    const list = await this.#fetch().catch(() => null);
    if (!list) return;
    const known = new Set(this.list.map((one) => one.id));
    this.fresh = new Set(list.filter((one) => !known.has(one.id)).map((one) => one.id));
    // What is the same is not drawn anew, but for how long ago it was.
    if (versions(list) === versions(this.list)) this.requestUpdate();
    else this.list = list;
  }

  render() {
    return html`<div class="view">
        <header class="head">
          <div>
            <h1 tabindex="-1">${t("handoffs.title")}</h1>
            <p>${t("handoffs.text")}</p>
          </div>
        </header>
        ${this.#tools()} ${this.#content()}
      </div>
      ${
        this.open
          ? html`<ch-handoff-panel
              .key=${this.open}
              .destinations=${this.destinations}
              @closed=${this.#closed}
              @moved=${() => this.#refresh()}
            ></ch-handoff-panel>`
          : nothing
      }`;
  }

  #tools() {
    const choose = (field, label, options) =>
      html`<select aria-label=${label} @change=${(event) => this.#filter(field, event.target.value)}>
        ${options.map(
          ([value, text]) => html`<option value=${value} ?selected=${this[field] === value}>${text}</option>`,
        )}
      </select>`;
    const tab = (name) =>
      html`<button class="tab" aria-pressed=${this.tab === name} @click=${() => this.#show(name)}>
        ${t(`handoffs.${name}`)}
      </button>`;
    return html`<div class="tools">
      <div class="tabs" role="group" aria-label=${t("handoffs.title")}>
        ${["list", "charts", "unclassified"].map(tab)}
      </div>
      ${choose(
        "period",
        t("period"),
        Object.keys(PERIODS).map((name) => [name, t(`period.${name}`)]),
      )}
      ${choose("state", t("state"), [["", t("state.any")], ...STATES.map((name) => [name, t(`handoff.${name}`)])])}
      ${choose("destination", t("destination"), [
        ["", t("destination.any")],
        ...this.destinations.map(({ id, name }) => [id, name]),
      ])}
      <span class="count"
        ><span class="live" aria-hidden="true"></span>
        ${this.list ? t("handoffs.count", { count: this.list.length, shown: number(this.list.length) }) : nothing}</span
      >
    </div>`;
  }

  #content() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (!this.list) return loading();
    if (this.list.length === 0) return this.#nothing();
    if (this.tab === "charts") {
      return html`<ch-handoff-charts .list=${this.list} .days=${PERIODS[this.period]}></ch-handoff-charts>`;
    }
    if (this.tab === "unclassified") {
      return html`<ch-unclassified .list=${this.list} .destinations=${this.destinations}></ch-unclassified>`;
    }
    return html`<div class="card">
      <table class="cards calls">
        <caption class="unseen">
          ${t("handoffs.title")}
        </caption>
        <thead>
          <tr>
            ${["when", "caller", "destination", "state", "why", "took"].map(
              (name) => html`<th scope="col">${t(`handoffs.${name}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.list,
            (one) => one.id,
            (one) => this.#row(one),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #nothing() {
    const filtered = this.state || this.destination;
    return empty({
      icon: "pulse",
      title: t(filtered ? "handoffs.none.filtered" : "handoffs.none"),
      text: t(filtered ? "handoffs.none.filtered.text" : "handoffs.none.text"),
      action: filtered ? nothing : html`<a class="button plain" href=${address("try")}>${t("nav.try")}</a>`,
    });
  }

  #row(one) {
    const end =
      one.call_ended_at ??
      (one.state === "initiated" || one.state === "ringing" || one.state === "accepted" ? Date.now() : one.updated_at);
    return html`<tr class="row ${this.fresh.has(one.id) ? "fresh" : ""}">
      <td>
        <a class="title" href=${address("handoffs", one.id)} title=${moment(one.created_at)}>${ago(one.created_at)}</a>
      </td>
      <td class="number">${one.caller}</td>
      <td>${one.destination?.name ?? html`<span class="muted wide">–</span>`}</td>
      <td>${stateBadge(one.state)}</td>
      <td class="muted small">${one.summary ?? one.reason ?? (one.ending ? t(`ending.${one.ending}`) : "")}</td>
      <td class="number muted">${duration((new Date(end) - new Date(one.created_at)) / 1000)}</td>
    </tr>`;
  }

  async #show(tab) {
    if (tab === "charts") await import("./handoff-charts.js");
    if (tab === "unclassified") await import("./unclassified.js");
    this.tab = tab;
  }

  #filter(field, value) {
    this[field] = value;
    this.load();
  }

  #step(by) {
    const links = [...this.querySelectorAll(".row .title")];
    const next = links.indexOf(document.activeElement) + by;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  }

  async #closed() {
    const opened = this.open;
    go(address("handoffs"));
    await this.updateComplete;
    (this.querySelector(`a.title[href$="/${opened}"]`) ?? this.querySelector("h1")).focus();
  }
}

function versions(list) {
  return list.map(({ id, version }) => id + version).join();
}

customElements.define("ch-handoffs", Handoffs);
