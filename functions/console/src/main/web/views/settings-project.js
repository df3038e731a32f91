import { html, nothing } from "lit";
import { select, textArea, textField } from "../elements/field.js";
import { moment, region, tongue } from "../format.js";
import { icon } from "../icons.js";
import { t } from "../text.js";
import { checksSection } from "./settings-checks.js";
import { noticesSection } from "./settings-notices.js";
import { section } from "./settings-section.js";

/** The languages that are offered; others can be set through the API. */
const LANGUAGES = "en-GB en-US en-AU de-DE fr-FR es-ES it-IT nl-NL pt-PT pt-BR pl-PL sv-SE da-DK".split(" ");

const LAST_RESORTS = ["message", "voicemail", "callback"];

const THRESHOLDS = ["sure", "fits"];

/** The fields of a project's own settings. */
export function projectSections(form) {
  const { event_webhook: webhook } = form.values;
  return [
    section("callers", callers(form)),
    section("numbers", numbers(form)),
    section(
      "routing",
      THRESHOLDS.map((one) => threshold(form, one)),
    ),
    checksSection(form),
    noticesSection(form),
    webhook ? section("events", deliveries(webhook)) : nothing,
    section("assistant", assistant(form)),
  ];
}

function callers({ field, values, change }) {
  const languages = [...new Set([values.language, ...LANGUAGES])];
  return [
    textArea({ ...field("greeting"), rows: 2, hint: t("settings.greeting.hint") }),
    select({ ...field("language"), options: languages.map((tag) => [tag, tongue(tag)]) }),
    textField({
      ...field("voice"),
      optional: true,
      placeholder: "Polly.Amy-Neural",
      hint: t("settings.voice.hint"),
    }),
    select({
      ...field("last_resort"),
      value: values.last_resort.type,
      input: (type) => change("last_resort", { type }),
      options: LAST_RESORTS.map((one) => [one, t(`last_resort.${one}`)]),
      hint: t("settings.last_resort.hint"),
    }),
  ];
}

function numbers({ field, values, change }) {
  const country = field("default_region");
  return [
    textField({
      ...country,
      optional: true,
      placeholder: "GB",
      hint: country.error ? "" : regionHint(values.default_region),
      input: (text) => change("default_region", text.toUpperCase() || null),
    }),
    textField({
      ...field("switchboard"),
      optional: true,
      placeholder: "+44 20 7946 0000",
      hint: t("settings.switchboard.hint"),
    }),
  ];
}

function regionHint(code) {
  const known = /^[A-Z]{2}$/.test(code ?? "") && region(code);
  return known && known !== code
    ? t("settings.default_region.is", { country: known })
    : t("settings.default_region.hint");
}

function threshold({ field, values, change }, name) {
  return textField({
    ...field(`routing.${name}`),
    optional: true,
    mode: "decimal",
    hint: t(`settings.routing.${name}.hint`),
    value: values.routing[name],
    input: (text) => change("routing", { ...values.routing, [name]: likelihood(text) }),
  });
}

/** A number with a point or a comma. Other text is left as it is, for the API to refuse. */
function likelihood(text) {
  const number = Number(text.replace(",", "."));
  return text.trim() === "" ? null : Number.isNaN(number) ? text : number;
}

/** Whether messages about handoffs arrive at the project's webhook. */
function deliveries({ url, disabled_at: disabled, failing_since: failing, last_error: error }) {
  return html`<p class="mono breakable">${url}</p>
    ${
      disabled || failing
        ? trouble(disabled ? "disabled" : "failing", disabled ?? failing, error)
        : html`<p><span class="badge dot good">${t("settings.events.works")}</span></p>`
    }`;
}

function trouble(kind, at, error) {
  return html`<div class="notice ${kind === "disabled" ? "bad" : "warn"}">
    ${icon("warn")}
    <div>
      <strong>${t(`settings.events.${kind}`, { at: moment(at) })}</strong>
      ${error ? html`<br /><span lang="en">${error}</span>` : nothing}
    </div>
  </div>`;
}

function assistant({ field, values, change }) {
  return textField({
    ...field("assistant"),
    label: t("settings.assistant.url"),
    optional: true,
    placeholder: "wss://",
    value: values.assistant?.url,
    input: (url) => change("assistant", url ? { ...values.assistant, url } : null),
  });
}
