import { html } from "lit";
import { Element } from "../element.js";
import { failed, loading } from "../elements/states.js";
import { every } from "../every.js";
import { number } from "../format.js";
import { Operation } from "../operation.js";
import { t } from "../text.js";
import { theme } from "../theme.js";
import { drawBars } from "./bar-chart.js";
import { charts } from "./handoff-sums.js";

/** In pixels: a bar with its gap, everything around the bars, and the lowest chart. */
const BAR_HEIGHT = 34;
const AROUND_BARS = 84;
const LEAST_HEIGHT = 260;

/** How often the figures are read again. They are some seconds old anyhow. */
const POLL_MILLIS = 15_000;

/** What became of handoffs over time, and how often destinations answered. Each chart is a table as well. */
class HandoffCharts extends Element {
  static properties = { days: {}, destinations: {}, shown: { state: true } };

  loading = new Operation(this, () => this.#load());

  #drawn = [];
  #redraw = () => this.#draw();

  constructor() {
    super();
    every(this, POLL_MILLIS, () => document.hidden || this.#load().catch(() => null));
  }

  connectedCallback() {
    super.connectedCallback();
    theme.addEventListener("change", this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener("change", this.#redraw);
    this.#forget();
  }

  willUpdate(changed) {
    if (changed.has("days")) this.loading.run();
  }

  async #load() {
    const { days } = this;
    const loaded = await charts(days, this.destinations);
    if (days === this.days) this.shown = loaded;
  }

  render() {
    if (this.loading.problem) return failed(this.loading);
    if (!this.shown) return loading();
    return html`<div class="charts">${this.shown.map(figure)}</div>`;
  }

  updated(changed) {
    if (changed.has("shown") || !this.#drawn.length) this.#draw();
  }

  #draw() {
    this.#forget();
    if (!this.querySelector(".charts")) return;
    const [times, destinations] = this.shown;
    const height = Math.max(destinations.rows.length * BAR_HEIGHT + AROUND_BARS, LEAST_HEIGHT);
    this.querySelector(`#${destinations.id}`).parentElement.style.setProperty("height", `${height}px`);
    this.#drawn = [this.#chart(times, "x"), this.#chart(destinations, "y")];
  }

  #chart({ id, kinds, rows }, axis) {
    return drawBars(this.querySelector(`#${id}`), {
      labels: rows.map(([label]) => label),
      parts: kinds.map((name) => ({ name, label: t(`charts.${name}`), data: rows.map(([, sum]) => sum[name]) })),
      axis,
    });
  }

  #forget() {
    this.#drawn.forEach((chart) => chart.destroy());
    this.#drawn = [];
  }
}

function figure({ id, title, kinds, rows }) {
  return html`<figure class="card padded stack">
    <figcaption><h2>${title}</h2></figcaption>
    <div class="chart"><canvas id=${id} role="img" aria-label=${t("charts.described", { title })}></canvas></div>
    <details class="code">
      <summary>${t("charts.table")}</summary>
      <table>
        <caption class="unseen">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${title}</th>
            ${kinds.map((kind) => html`<th scope="col">${t(`charts.${kind}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(([label, sum]) => row(label, kinds, sum))}
        </tbody>
      </table>
    </details>
  </figure>`;
}

function row(label, kinds, sum) {
  return html`<tr>
    <th scope="row">${label}</th>
    ${kinds.map((kind) => html`<td class="number">${number(sum[kind])}</td>`)}
  </tr>`;
}

customElements.define("ch-handoff-charts", HandoffCharts);
