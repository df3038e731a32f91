import { html } from "lit";
import { Element } from "../element.js";
import { number } from "../format.js";
import { t } from "../text.js";
import { theme } from "../theme.js";
import { drawBars } from "./bar-chart.js";
import { byDay, byDestination, KINDS } from "./handoff-sums.js";

/** In pixels: a bar with its gap, everything around the bars, and the lowest chart. */
const BAR_HEIGHT = 34;
const AROUND_BARS = 84;
const LEAST_HEIGHT = 260;

/** Reached, failed and abandoned calls, by day and by destination. Each chart is a table as well. */
class HandoffCharts extends Element {
  static properties = { list: {}, days: {} };

  #charts = [];
  #redraw = () => this.#draw();

  connectedCallback() {
    super.connectedCallback();
    theme.addEventListener("change", this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener("change", this.#redraw);
    this.#forget();
  }

  render() {
    return html`<div class="charts">
      ${figure("by-day", t("charts.day"), byDay(this.list, this.days))}
      ${figure("by-destination", t("charts.destination"), byDestination(this.list))}
    </div>`;
  }

  updated() {
    this.#draw();
  }

  #draw() {
    this.#forget();
    const destinations = byDestination(this.list);
    const height = Math.max(destinations.length * BAR_HEIGHT + AROUND_BARS, LEAST_HEIGHT);
    this.querySelector("#by-destination").parentElement.style.setProperty("height", `${height}px`);
    this.#charts = [
      this.#chart("by-day", byDay(this.list, this.days), "x"),
      this.#chart("by-destination", destinations, "y"),
    ];
  }

  #chart(id, rows, axis) {
    return drawBars(this.querySelector(`#${id}`), {
      labels: rows.map(([label]) => label),
      parts: KINDS.map((name) => ({ name, label: t(`charts.${name}`), data: rows.map(([, sum]) => sum[name]) })),
      axis,
    });
  }

  #forget() {
    this.#charts.forEach((chart) => chart.destroy());
    this.#charts = [];
  }
}

function figure(id, title, rows) {
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
            ${KINDS.map((kind) => html`<th scope="col">${t(`charts.${kind}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(([label, sum]) => row(label, sum))}
        </tbody>
      </table>
    </details>
  </figure>`;
}

function row(label, sum) {
  return html`<tr>
    <th scope="row">${label}</th>
    ${KINDS.map((kind) => html`<td class="number">${number(sum[kind])}</td>`)}
  </tr>`;
}

customElements.define("ch-handoff-charts", HandoffCharts);
