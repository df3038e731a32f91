import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** Longer labels would leave no room for the bars. */
const LABEL_LENGTH = 20;

/**
 * Draws stacked bars, one for each label, side by side along `axis` (x or y).
 *
 * @param canvas on the page
 * @param parts of which each bar is stacked: `{name, label, data}`, with the name of a colour in the style sheet
 */
export function drawBars(canvas, { labels, parts, axis }) {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const ink = colour(canvas, "muted");
  const along = { ticks: { callback: (_, index) => shortened(labels[index]) }, grid: { display: false } };
  const across = { ticks: { maxTicksLimit: 6 }, grid: { display: true } };
  const scale = ({ ticks, grid }) => ({
    stacked: true,
    border: { display: false },
    grid: { color: colour(canvas, "line"), ...grid },
    ticks: { color: ink, font, precision: 0, ...ticks },
  });
  return new Chart(canvas, {
    type: "bar",
    data: { labels, datasets: parts.map((part) => dataset(canvas, part)) },
    options: {
      indexAxis: axis,
      animation: false,
      maintainAspectRatio: false,
      scales: { x: scale(axis === "x" ? along : across), y: scale(axis === "y" ? along : across) },
      plugins: {
        legend: {
          position: "bottom",
          labels: { color: ink, font, boxWidth: 10, boxHeight: 10, useBorderRadius: true, borderRadius: 2 },
        },
      },
    },
  });
}

function dataset(canvas, { label, data, name }) {
  return { label, data, backgroundColor: colour(canvas, name), borderRadius: 3, maxBarThickness: 24 };
}

/** A colour from the style sheet, which depends on the theme. */
function colour(canvas, name) {
  const probe = canvas.parentElement.appendChild(document.createElement("i"));
  probe.className = `ink-${name}`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function shortened(name) {
  return name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1)}…` : name;
}
