import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import { html } from "lit";
import { Element } from "../element.js";
import { day, number } from "../format.js";
import { t } from "../text.js";
import { theme } from "../theme.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** What is counted. Each has a colour in the style sheet. */
const KINDS = ["reached", "failed", "abandoned"];

const KIND_OF = {
  accepted: "reached",
  completed: "reached",
  failed: "failed",
  blocked: "failed",
  abandoned: "abandoned",
};

/** A bar with its gap, and all that is around the bars, in pixels. */
const BAR_HEIGHT = 34;
const AROUND_BARS = 84;

/** Longer names would leave no room for the bars. */
const LABEL_LENGTH = 20;

/** Reached, failed and abandoned calls, by day and by destination. Each chart is a table as well. */
class HandoffCharts extends Element {
  static properties = { list: {}, days: {} };

  constructor() {
    super();
    this.charts = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.redraw = () => this.#draw();
    theme.addEventListener("change", this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener("change", this.redraw);
    this.#forget();
  }

  render() {
    return html`<div class="charts">
      ${this.#figure("by-day", t("charts.day"), this.#byDay())}
      ${this.#figure("by-destination", t("charts.destination"), this.#byDestination())}
    </div>`;
  }

  #figure(id, title, rows) {
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
            ${rows.map(
              ([label, sum]) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  ${KINDS.map((kind) => html`<td class="number">${number(sum[kind])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </figure>`;
  }

  updated() {
    this.#draw();
  }

  #byDay() {
    const days = Array.from({ length: this.days }, (_, back) =>
      new Date(Date.now() - (this.days - 1 - back) * 86_400_000).toDateString(),
    );
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
    return [...sums].sort(([, a], [, b]) => total(b) - total(a));
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
    const destinations = this.#byDestination();
    const height = Math.max(destinations.length * BAR_HEIGHT + AROUND_BARS, 260);
    this.querySelector("#by-destination").parentElement.style.setProperty("height", `${height}px`);
    this.charts = [this.#chart("by-day", this.#byDay(), "x"), this.#chart("by-destination", destinations, "y")];
  }

  #forget() {
    this.charts.forEach((chart) => chart.destroy());
    this.charts = [];
  }

  #chart(id, rows, axis) {
    const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
    const colour = (name) => {
      const probe = this.appendChild(document.createElement("i"));
      probe.className = `ink-${name}`;
      const value = getComputedStyle(probe).color;
      probe.remove();
      return value;
    };
    const [ink, grid] = [colour("muted"), colour("line")];
    const scale = (ruled, labelled) => ({
      stacked: true,
      border: { display: false },
      grid: { color: grid, display: ruled },
      ticks: {
        color: ink,
        font,
        precision: 0,
        maxTicksLimit: labelled ? undefined : 6,
        callback: labelled ? (_, index) => shortened(rows[index][0]) : undefined,
      },
    });
    return new Chart(this.querySelector(`#${id}`), {
      type: "bar",
      data: {
        labels: rows.map(([label]) => label),
        datasets: KINDS.map((kind) => ({
          label: t(`charts.${kind}`),
          data: rows.map(([, sum]) => sum[kind]),
          backgroundColor: colour(kind),
          borderRadius: 3,
          maxBarThickness: 24,
        })),
      },
      options: {
        indexAxis: axis,
        animation: false,
        maintainAspectRatio: false,
        scales: { x: scale(axis === "y", axis === "x"), y: scale(axis === "x", axis === "y") },
        plugins: {
          legend: {
            position: "bottom",
            labels: { color: ink, font, boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2 },
          },
        },
      },
    });
  }
}

function none() {
  return { reached: 0, failed: 0, abandoned: 0 };
}

function total(sum) {
  return KINDS.reduce((all, kind) => all + sum[kind], 0);
}

function shortened(name) {
  return name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1)}…` : name;
}

customElements.define("ch-handoff-charts", HandoffCharts);
