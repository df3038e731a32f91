import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { menu } from "../elements/menu.js";
import { heading, table, unseenHeading } from "../elements/table.js";
import { number, percent } from "../format.js";
import { open24, summary } from "../hours.js";
import { icon } from "../icons.js";
import { address } from "../router.js";
import { t } from "../text.js";
import { healthBadge } from "./destination-health.js";
import { understoodBadges } from "./destination-understood.js";

/** If a smaller share of calls is answered, something is wrong. */
const LOW = 0.7;

/**
 * A table of destinations. `sort` is `{by, down}`, and `sortBy` gets a new one; `actions` gives the menu items
 * of a destination.
 */
export function destinationTable({ shown, sort, sortBy, actions }) {
  const column = (by, label) => sortable(label, sort.by === by ? sort : null, (down) => sortBy({ by, down }));
  return table({
    caption: t("destinations.title"),
    columns: [
      column("name", t("field.name")),
      column("number", t("field.number")),
      heading(t("field.hours")),
      column("reached", t("destinations.reached")),
      unseenHeading(t("actions")),
    ],
    rows: repeat(
      shown,
      ({ id }) => id,
      (one) => row(one, actions(one)),
    ),
  });
}

/** The heading of a column that can sort. `sort` is null unless this column does. */
function sortable(label, sort, choose) {
  const order = sort ? (sort.down ? "descending" : "ascending") : nothing;
  const symbol = sort ? (sort.down ? "down" : "up") : "sort";
  return html`<th scope="col" aria-sort=${order}>
    <button @click=${() => choose(sort ? !sort.down : false)}>${label} ${icon(symbol)}</button>
  </th>`;
}

function row(one, actions) {
  return html`<tr class="row ${one.active ? "" : "off"}">
    <td class="broad">
      <div class="line">
        <a class="title" href=${address("destinations", one.id)}>${one.name}</a>
        ${one.is_default ? html`<span class="badge accent">${t("default")}</span>` : nothing} ${healthBadge(one)}
        ${understoodBadges(one)} ${one.active ? nothing : html`<span class="badge">${t("inactive")}</span>`}
      </div>
      <div class="description">${one.description}</div>
    </td>
    <td class="number">${one.dialled_as}</td>
    <td>${openingHours(one)}</td>
    <td>${reached(one.calls)}</td>
    <td class="actions">${menu(t("actions.for", { name: one.name }), actions)}</td>
  </tr>`;
}

/** Whether it is open says the API: its clock and its time zones decide, as on calls. */
function openingHours({ hours, open_now: now }) {
  if (!hours || open24(hours)) return html`<span class="muted always">${t("hours.always")}</span>`;
  return html`<span class="badge dot ${now ? "good" : ""}">${t(now ? "hours.open" : "hours.closed")}</span>
    <div class="small muted">${summary(hours)}</div>`;
}

/** The share of calls there that a human took; undefined until it is known, null if it could not be loaded. */
function reached(calls) {
  if (calls === undefined) return html`<span class="skeleton w2 wide" aria-hidden="true"></span>`;
  if (calls === null) return instead("?", t("destinations.not-known"));
  if (!calls.rung) return instead("–", t("destinations.no-calls"));
  const share = calls.answered / calls.rung;
  const title = t("destinations.reached.of", { answered: number(calls.answered), rung: number(calls.rung) });
  return html`<span class="share" title=${title}>
    <svg class="bar ${share < LOW ? "low" : ""}" viewBox="0 0 56 5" aria-hidden="true">
      <rect height="5" width=${56 * share}></rect>
    </svg>
    ${percent(share)} <span class="muted small">${t("destinations.of", { rung: number(calls.rung) })}</span>
  </span>`;
}

/** A sign with its meaning, which screen readers read instead. */
function instead(sign, meaning) {
  return html`<span class="muted wide">
    <span aria-hidden="true" title=${meaning}>${sign}</span><span class="unseen">${meaning}</span>
  </span>`;
}
