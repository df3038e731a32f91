import { html, nothing } from "lit";
import { searchField } from "../elements/search.js";
import { t } from "../text.js";
import { STATES } from "./handoff-state.js";

/** The periods that can be shown, in days. */
export const PERIODS = { day: 1, week: 7, month: 30 };

/**
 * The bar above the handoffs: tabs, filters, and the count, once it is known. `filter` is
 * `{period, state, destination, search}`; `narrow` gets one of these and its new value. Charts are of all handoffs
 * of a time.
 */
export function handoffTools({ tabs, tab, show, filter, narrow, destinations, count }) {
  const chooser = (field, options) => choice(t(field), filter[field], options, (value) => narrow(field, value));
  const button = (name) =>
    html`<button class="tab" aria-pressed=${name === tab} @click=${() => show(name)}>${t(`handoffs.${name}`)}</button>`;
  return html`<div class="tools">
    <div class="tabs" role="group" aria-label=${t("handoffs.title")}>${tabs.map(button)}</div>
    ${chooser("period", named("period", Object.keys(PERIODS)))}
    ${
      tab === "charts"
        ? nothing
        : html`${chooser("state", [["", t("state.any")], ...named("handoff", STATES)])}
          ${chooser("destination", [["", t("destination.any")], ...destinations.map(({ id, name }) => [id, name])])}
          ${searchField({
            label: t("handoffs.search"),
            value: filter.search,
            change: (text) => narrow("search", text),
          })}`
    }
    <span class="count">
      <span class="live" aria-hidden="true"></span>
      ${count}
    </span>
  </div>`;
}

function named(what, values) {
  return values.map((value) => [value, t(`${what}.${value}`)]);
}

function choice(label, chosen, options, choose) {
  return html`<select aria-label=${label} @change=${(event) => choose(event.target.value)}>
    ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
  </select>`;
}
