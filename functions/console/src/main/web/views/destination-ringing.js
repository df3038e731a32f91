import { html, nothing } from "lit";
import { checkbox, errorOf, select, textField } from "../elements/field.js";
import { t } from "../text.js";

/** The fields that say how a destination is rung. */
export function ringing(form) {
  const { values, view, change } = form;
  const caller = values.caller_id ?? view?.caller_id ?? "caller";
  return html`${textField({
    ...about(form, "ring_seconds"),
    type: "number",
    input: (text) => change("ring_seconds", Number(text)),
  })}
  ${select({
    ...about(form, "screening"),
    value: values.screening ?? view?.screening,
    options: labelled("screening", ["none", "press_key"]),
    input: (choice) => change("screening", choice),
  })}
  ${spoken(form, "whisper")} ${spoken(form, "message")} ${callerId(form, caller)}
  ${checkbox({
    ...about(form, "voicemail_detection"),
    checked: values.voicemail_detection ?? false,
    input: (on) => change("voicemail_detection", on),
  })}
  ${checkbox({ ...about(form, "active"), checked: values.active, input: (on) => change("active", on) })}`;
}

function about({ values, errors }, id) {
  return {
    id,
    label: t(`field.${id}`),
    hint: t(`field.${id}.hint`),
    value: values[id],
    error: errorOf(errors, id),
  };
}

/** A field for an announcement, which may be empty. */
function spoken(form, name) {
  return textField({
    ...about(form, name),
    optional: true,
    input: (text) => form.change(name, text || null),
  });
}

/** Which number the destination sees: the caller's, the called one, or another of the owner's. */
function callerId(form, chosen) {
  const own = !["caller", "called"].includes(chosen);
  const { error, ...rest } = about(form, "caller_id");
  return html`${select({
    ...rest,
    value: own ? "own" : chosen,
    options: labelled("caller_id", ["caller", "called", "own"]),
    input: (choice) => form.change("caller_id", choice === "own" ? "+" : choice),
  })}
  ${
    own
      ? textField({
          id: "caller_id_number",
          label: t("caller_id.own"),
          value: chosen,
          error,
          input: (text) => form.change("caller_id", text),
        })
      : nothing
  }`;
}

function labelled(field, choices) {
  return choices.map((one) => [one, t(`${field}.${one}`)]);
}
