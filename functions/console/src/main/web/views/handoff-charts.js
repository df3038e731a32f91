import { html } from "lit";
import "chart.js";
import { Element } from "../element.js";
import { day, number } from "../format.js";
import { t } from "../text.js";

/** What is counted, and in which colour. */
const KINDS = { reached: "--good", failed: "--bad", abandoned: "--warn" };

const KIND_OF = { accepted: "reached", completed: "reached", failed: "failed", blocked: "failed", abandoned: "abandoned" };

/** Reached, failed and abandoned calls, by day and by destination. Each chart is a table as well. */
class HandoffCharts extends Element {
  static properties = { list: {}, days: {} };

  constructor() {
    super();
    this.charts = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.colours = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.#draw();
    this.colours.addEventListener("change", this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.colours.removeEventListener("change", this.redraw);
    this.#forget();
  }

  render() {
    return html`<div class="stack">
      ${this.#figure("by-day", t("charts.day"), this.#byDay())}
      ${this.#figure("by-destination", t("charts.destination"), this.#byDestination())}
    </div>`;
  }

  #figure(id, title, rows) {
    return html`<figure class="card padded stack">
      <figcaption><h2>${title}</h2></figcaption>
      <div class="chart"><canvas id=${id} role="img" aria-label=${t("charts.described", { title })}></canvas></div>
      <details class="code"><summary>${t("charts.table")}</summary>
        <table>
          <caption class="unseen">${title}</caption>
          <thead><tr><th scope="col">${title}</th>${Object.keys(KINDS).map((kind) => html`<th scope="col">${t(`charts.${kind}`)}</th>`)}</tr></thead>
          <tbody>${rows.map(([label, sum]) => html`<tr><th scope="row">${label}</th>${Object.keys(KINDS).map((kind) => html`<td>${number(sum[kind])}</td>`)}</tr>`)}</tbody>
        </table>
      </details>
    </figure>`;
  }

  updated() {
    this.#draw();
  }

  #byDay() {
    const days = Array.from({ length: this.days }, (_, back) => new Date(Date.now() - (this.days - 1 - back) * 86_400_000).toDateString());
    const sums = new Map(days.map((date) => [date, none()]));
    this.#count((one) => sums.get(new Date(one.created_at).toDateString()));
    return [...sums].map(([date, sum]) => [day(date), sum]);
  }

  #byDestination() {
    const sums = new Map();
    const of = ({ destination }) => {
      const name = destination?.name ?? t("charts.nobody");
      if (!sums.has(name)) sums.set(name, none());
      return sums.get(name);
    };
    this.#count(of);
    return [...sums];
  }

  #count(sumOf) {
    for (const one of this.list) {
      const kind = KIND_OF[one.state];
      const sum = kind && sumOf(one);
      if (sum) sum[kind] += 1;
    }
  }

  #draw() {
    this.#forget();
    this.charts = [
      this.#chart("by-day", this.#byDay(), "x"),
      this.#chart("by-destination", this.#byDestination(), "y"),
    ];
  }

  #forget() {
    this.charts.forEach((chart) => chart.destroy());
    this.charts = [];
  }

  #chart(id, rows, axis) {
    const style = getComputedStyle(document.body);
    const ink = style.color;
    const colour = (name) => {
      const probe = this.appendChild(document.createElement("i"));
      probe.className = `ink${name}`;
      const value = getComputedStyle(probe).color;
      probe.remove();
      return value;
    };
    const grid = colour("--line");
    return new globalThis.Chart(this.querySelector(`#${id}`), {
      type: "bar",
      data: {
        labels: rows.map(([label]) => label),
        datasets: Object.entries(KINDS).map(([kind, name]) => ({ label: t(`charts.${kind}`), data: rows.map(([, sum]) => sum[kind]), backgroundColor: colour(name), borderRadius: 3, maxBarThickness: 28 })),
      },
      options: {
        indexAxis: axis,
        animation: false,
        maintainAspectRatio: false,
        color: ink,
        font: { family: style.fontFamily },
        scales: {
          x: { stacked: true, ticks: { color: ink, precision: 0 }, grid: { color: grid, display: axis === "y" }, border: { display: false } },
          y: { stacked: true, ticks: { color: ink, precision: 0 }, grid: { color: grid, display: axis === "x" }, border: { display: false } },
        },
        plugins: { legend: { position: "bottom", labels: { boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2 } } },
      },
    });
  }
}

function none() {
  return { reached: 0, failed: 0, abandoned: 0 };
}

customElements.define("ch-handoff-charts", HandoffCharts);
