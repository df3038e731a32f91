import { html, nothing } from "lit";
import { arrivals, conflicts, merged } from "../draft.js";
import { summary } from "../hours.js";
import { icon } from "../icons.js";
import { has, listed, t } from "../text.js";

/**
 * Two people have changed the same destination. Shows what the other one changed, and lets the reader choose
 * where both changed the same field; `choose` gets the result, which is then edited further.
 */
export function merge({ base, mine, theirs, choose }) {
  const both = conflicts(base, mine, theirs);
  const only = arrivals(base, mine, theirs);
  const take = (event) => {
    const form = new FormData(event.target.closest("form"));
    const chosen = both.map((field) => [field, form.get(`merge-${field}`) === "mine" ? mine[field] : theirs[field]]);
    choose({ ...merged(base, mine, theirs), ...Object.fromEntries(chosen) });
  };
  return html`<div class="stack">
    <div class="notice warn" role="alert">
      ${icon("warn")}
      <div><strong>${t("merge.title")}</strong><br />${t(both.length ? "merge.text" : "merge.clean")}</div>
    </div>
    ${only.length ? html`<p class="muted">${t("merge.theirs", { fields: listed(only.map(label)) })}</p>` : nothing}
    ${both.map((field) => versions(field, mine[field], theirs[field]))}
    <div><button type="button" class="button primary" @click=${take}>${t("merge.take")}</button></div>
  </div>`;
}

function versions(field, mine, theirs) {
  const name = `merge-${field}`;
  return html`<fieldset class="versions">
    <legend class="label">${label(field)}</legend>
    <label class="choice version">
      <input type="radio" name=${name} value="mine" checked />
      <span><small>${t("merge.mine")}</small>${written(mine)}</span>
    </label>
    <label class="choice version">
      <input type="radio" name=${name} value="theirs" />
      <span><small>${t("merge.other")}</small>${written(theirs)}</span>
    </label>
  </fieldset>`;
}

function label(field) {
  return t(has(`field.${field}`) ? `field.${field}` : field);
}

function written(value) {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.join(" · ") || "–";
  if (value?.weekly) return summary(value);
  return value && typeof value === "object" ? JSON.stringify(value) : value || "–";
}
