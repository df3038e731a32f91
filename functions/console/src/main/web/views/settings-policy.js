import { checkbox, textField } from "../elements/field.js";
import { region } from "../format.js";
import { listed, t } from "../text.js";
import { section } from "./settings-section.js";

const CAPS = ["concurrent_calls", "calls_per_destination_per_hour", "calls_per_caller_per_day", "minutes_per_call"];

/** The fields of the dialling policy: what may be dialled, and how often. */
export function policySections({ field, values, change }) {
  return section("policy", [
    checkbox({
      id: "stopped",
      label: t("settings.stopped"),
      hint: t("settings.stopped.hint"),
      checked: values.stopped ?? false,
      input: (on) => change("stopped", on),
    }),
    textField({
      ...field("countries"),
      optional: true,
      placeholder: "GB, IE",
      value: (values.countries ?? []).join(", "),
      hint: countriesHint(values.effective_countries ?? []),
      input: (text) => change("countries", codes(text)),
    }),
    CAPS.map((cap) =>
      textField({ ...field(cap), type: "number", input: (text) => change(cap, text === "" ? null : Number(text)) }),
    ),
  ]);
}

function countriesHint(effective) {
  const hint = t("settings.countries.hint");
  return effective.length
    ? `${hint} ${t("settings.countries.now", { countries: listed(effective.map(region)) })}`
    : hint;
}

/** Country codes from text, separated by commas or spaces; null if there are none. */
function codes(text) {
  const found = text.toUpperCase().match(/[^\s,]+/g);
  return found && [...found];
}
