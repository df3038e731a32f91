import { html, nothing } from "lit";
import { textArea, textField } from "../elements/field.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { advanced } from "./destination-advanced.js";

/** A description of fewer letters hardly says when to use it. */
const TELLING = 25;

/**
 * The fields of a destination: those that everybody fills in, and the others folded away. `view` is the
 * destination as the API would answer it, and `alike` another one that reads much like it, if there is one.
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

/** What was made of the number, once something was. */
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
