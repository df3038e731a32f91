import { html, nothing } from "lit";
import { textArea, textField } from "../elements/field.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { advanced } from "./destination-advanced.js";

/** A shorter description hardly says when to use the destination. */
const TELLING = 25;

/**
 * The fields of a destination: the usual ones, and the others folded away.
 *
 * @param form `{values, errors, view, list, id, change}`: `view` is the destination as the API would answer it
 *     (null until then), `list` all destinations, `change` gets a field and its new value
 * @param alike another destination that reads much like this one, or null
 */
export function destinationForm(form, alike) {
  const { values, errors, change } = form;
  const field = (id) => ({ id, value: values[id], error: errors[id], input: (value) => change(id, value) });
  const dialled = readNumber(form);
  return html`${textField({
      ...field("name"),
      label: t("field.name.long"),
      placeholder: t("field.name.example"),
    })}
    ${textField({
      ...field("number"),
      label: t("field.number"),
      placeholder: "+44 20 7946 0018",
      hint: dialled ? "" : t("field.number.hint"),
      after: dialled,
    })}
    ${textArea({
      ...field("description"),
      label: t("field.description"),
      placeholder: t("field.description.example"),
      hint: values.description.trim().length < TELLING ? t("field.description.hint") : t("field.description.good"),
      after: alike ? readsLike(alike) : nothing,
    })}
    <div class="folds">${advanced(form)}</div>`;
}

/** How the number will be dialled, once that is known. */
function readNumber({ values, errors, view }) {
  if (errors.number || !values.number.trim() || !view?.dialled_as) return null;
  return html`<p class="reads" role="status">
    ${icon("phone")}<span>${t("field.number.reads", { number: view.dialled_as })}</span>
  </p>`;
}

function readsLike({ name }) {
  return html`<p class="advice" role="status">
    ${icon("warn")}<span>${t("field.description.alike", { name })}</span>
  </p>`;
}
