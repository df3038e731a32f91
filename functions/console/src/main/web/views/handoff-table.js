import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { empty, wrong } from "../elements/states.js";
import { heading, table } from "../elements/table.js";
import { ago, duration, moment } from "../format.js";
import { address } from "../router.js";
import { t } from "../text.js";
import { NEXT, stateBadge } from "./handoff-state.js";

const COLUMNS = ["when", "caller", "destination", "state", "why", "took"];

/** A table of handoffs. Those whose ids are in `fresh` are new since the last look, and marked. */
export function handoffTable(list, fresh) {
  return table({
    kind: "calls",
    caption: t("handoffs.title"),
    columns: COLUMNS.map((name) => heading(t(`handoffs.${name}`))),
    rows: repeat(
      list,
      ({ id }) => id,
      (one) => row(one, fresh.has(one.id)),
    ),
  });
}

function row(one, fresh) {
  return html`<tr class="row ${fresh ? "fresh" : ""}">
    <td>
      <a class="title" href=${address("handoffs", one.id)} title=${moment(one.created_at)}>${ago(one.created_at)}</a>
    </td>
    <td class="number">${one.caller}</td>
    <td>${one.destination?.name ?? html`<span class="muted wide">–</span>`}</td>
    <td>${stateBadge(one.state)}</td>
    <td class="muted small">${one.summary ?? one.reason ?? (one.ending ? t(`ending.${one.ending}`) : "")}</td>
    <td class="number muted">${duration((end(one) - new Date(one.created_at)) / 1000)}</td>
  </tr>`;
}

/** When the call ended. A call that goes on lasts until now. */
function end({ call_ended_at: ended, state, updated_at: updated }) {
  if (ended) return new Date(ended);
  return state in NEXT ? new Date() : new Date(updated);
}

/** What is shown in place of an empty list. `filtered` says whether that is because of filters. */
export function none(filtered) {
  const reason = filtered ? "handoffs.none.filtered" : "handoffs.none";
  return empty({
    icon: "pulse",
    title: t(reason),
    text: t(`${reason}.text`),
    action: filtered ? nothing : html`<a class="button plain" href=${address("try")}>${t("nav.try")}</a>`,
  });
}

/** Shows older handoffs. `older` is the operation that loads them. */
export function more(older) {
  return html`${wrong(older.problem?.message)}
    <p class="more">
      <button class="button plain" ?disabled=${older.busy} @click=${() => older.run()}>${t("handoffs.more")}</button>
    </p>`;
}
