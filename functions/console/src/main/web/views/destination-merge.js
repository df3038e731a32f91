import { html, nothing } from "lit";
import { arrivals, conflicts, merged } from "../draft.js";
import { summary } from "../hours.js";
import { icon } from "../icons.js";
import { has, listed, t } from "../text.js";

/**
 * Two people have changed the same destination. Shows what the other one changed, and lets the
 * reader choose wherever both did; `choose` is given the result, which is then edited on.
 */
export function merge({ base, mine, theirs, choose }) {
  const both = conflicts(base, mine, theirs);
  const only = arrivals(base, mine, theirs);
  const take = (event) => {
    const chosen = new FormData(event.target.closest("form"));
    const values = merged(base, mine, theirs);
    both.forEach((field) => (values[field] = chosen.get(`merge-${field}`) === "mine" ? mine[field] : theirs[field]));
    choose(values);
  };
  return html`<div class="stack">
    <div class="notice warn" role="alert">
      ${icon("warn")}
      <div><strong>${t("merge.title")}</strong><br />${both.length ? t("merge.text") : t("merge.clean")}</div>
    </div>
    ${only.length ? html`<p class="muted">${t("merge.theirs", { fields: listed(only.map(label)) })}</p>` : nothing}
    ${both.map(
      (field) =>
        html`<fieldset class="versions">
          <legend class="label">${label(field)}</legend>
          ${version(field, "mine", t("merge.mine"), mine[field], true)}
          ${version(field, "theirs", t("merge.other"), theirs[field], false)}
        </fieldset>`,
    )}
    <div><button type="button" class="button primary" @click=${take}>${t("merge.take")}</button></div>
  </div>`;
}

function version(field, whose, title, value, checked) {
  return html`<label class="choice version">
    <input type="radio" name="merge-${field}" .value=${whose} ?checked=${checked} />
    <span><small>${title}</small>${written(value)}</span>
  </label>`;
}

function label(field) {
  return t(has(`field.${field}`) ? `field.${field}` : field);
}

function written(value) {
  if (value === true || value === false) return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.join(" · ") || "–";
  if (value?.weekly) return summary(value);
  return typeof value === "object" && value ? JSON.stringify(value) : value || "–";
}
