import { checkbox, textField } from "../elements/field.js";
import { region } from "../format.js";
import { has, listed, t } from "../text.js";
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
    ...outsideLines({ field, values, change }),
    CAPS.map((cap) =>
      textField({
        ...field(cap),
        type: "number",
        hint: has(`settings.${cap}.hint`) ? t(`settings.${cap}.hint`) : undefined,
        input: (text) => change(cap, text === "" ? null : Number(text)),
      }),
    ),
  ]);
}

/** Whether telephone systems that answer may be made to dial on. */
function outsideLines({ field, values, change }) {
  return [
    textField({
      ...field("sip_hosts"),
      optional: true,
      placeholder: "trunk.example.com",
      value: (values.sip_hosts ?? []).join(", "),
      hint: t("settings.sip_hosts.hint"),
      input: (text) => change("sip_hosts", words(text)),
    }),
    checkbox({
      id: "digits_after_answer",
      label: t("settings.digits_after_answer"),
      hint: t("settings.digits_after_answer.hint"),
      checked: values.digits_after_answer === "any",
      input: (on) => change("digits_after_answer", on ? "any" : "extension"),
    }),
    textField({
      ...field("outside_line_prefixes"),
      optional: true,
      placeholder: "9",
      value: (values.outside_line_prefixes ?? []).join(", "),
      hint: t("settings.outside_line_prefixes.hint"),
      input: (text) => change("outside_line_prefixes", words(text)),
    }),
  ];
}

function countriesHint(effective) {
  const hint = t("settings.countries.hint");
  return effective.length
    ? `${hint} ${t("settings.countries.now", { countries: listed(effective.map(region)) })}`
    : hint;
}

/** Country codes from text; null if there are none. */
function codes(text) {
  return words(text.toUpperCase());
}

/** What commas or spaces separate; null if there is nothing. */
function words(text) {
  const found = text.match(/[^\s,]+/g);
  return found && [...found];
}
