import { html } from "lit";
import { heading, table, unseenHeading } from "../elements/table.js";
import { region } from "../format.js";
import { session } from "../session.js";
import { listed, t } from "../text.js";
import { healthBadge, healthText } from "./destination-health.js";

/** The badges of a number's states; other states have a neutral one. */
const TONES = { connected: "good", drifted: "warn" };

/** A table of an account's numbers. `actions` draws the buttons of a number. */
export function numberTable(numbers, actions) {
  return table({
    caption: t("numbers.title"),
    columns: [
      heading(t("numbers.number")),
      heading(t("numbers.state")),
      heading(t("numbers.can")),
      unseenHeading(t("actions")),
    ],
    rows: numbers.map((one) => row(one, actions(one))),
  });
}

/** Whether a number belongs to another project. */
export function isElsewhere({ project }) {
  return Boolean(project) && project !== session.project;
}

function row(one, actions) {
  const name = one.friendly_name === one.phone_number ? "" : one.friendly_name;
  const about = [name, one.country && region(one.country)].filter(Boolean);
  const state = isElsewhere(one) ? t("numbers.project", { project: one.project }) : t(`number.${one.state}.text`);
  return html`<tr class="row">
    <td>
      <span class="number strong">${one.phone_number}</span>
      <div class="description">${about.join(" · ")}</div>
    </td>
    <td>
      <span class="badge dot ${TONES[one.state] ?? ""}">${t(`number.${one.state}`)}</span>
      ${healthBadge(one)}
      <div class="small muted">${state}</div>
      ${healthText(one)}
    </td>
    <td class="small muted">${listed(one.capabilities.map((can) => t(`can.${can}`)))}</td>
    <td class="actions"><div class="buttons">${actions}</div></td>
  </tr>`;
}
