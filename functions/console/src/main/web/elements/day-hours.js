import { html, nothing } from "lit";
import { icon } from "../icons.js";
import { t } from "../text.js";

/** Office hours, the first suggestion for a day. */
export const USUAL = { from: "09:00", to: "17:00" };

/** The suggestion for a second interval of a day. */
const EVENING = { from: "18:00", to: "20:00" };

/**
 * Opening hours of one day. `change` gets the day's new intervals; `remove`, if given, removes the day.
 */
export function dayHours({ label, intervals, change, remove }) {
  const another = intervals.length ? EVENING : USUAL;
  return html`<div class="day" role="group" aria-label=${label}>
    <span class="day-name">${label}</span>
    <div class="intervals">
      ${intervals.length ? nothing : html`<span class="muted">${t("hours.closed")}</span>`}
      ${intervals.map((one, index) =>
        interval(
          one,
          (next) => change(intervals.with(index, next)),
          () => change(intervals.toSpliced(index, 1)),
        ),
      )}
    </div>
    ${button("plus", t("hours.add", { day: label }), () => change([...intervals, another]))}
    ${remove ? button("close", t("order.remove", { name: label }), remove) : nothing}
  </div>`;
}

function interval({ from, to }, change, remove) {
  return html`<span class="interval">
    ${time(t("hours.from"), from, (value) => change({ from: value, to }))}<span aria-hidden="true">–</span>
    ${time(t("hours.to"), to, (value) => change({ from, to: value === "00:00" ? "24:00" : value }))}
    ${button("close", t("hours.remove"), remove)}
  </span>`;
}

/** An input for a time. The end of the day is 24:00 in the API, and 00:00 in browsers. */
function time(label, value, change) {
  return html`<input
    type="time"
    aria-label=${label}
    .value=${value === "24:00" ? "00:00" : value}
    @change=${(event) => event.target.value && change(event.target.value)}
  />`;
}

function button(symbol, label, run) {
  return html`<button type="button" class="button icon-only" aria-label=${label} @click=${run}>
    ${icon(symbol)}
  </button>`;
}
