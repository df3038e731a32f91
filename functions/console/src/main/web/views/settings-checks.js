import { nothing } from "lit";
import { select, textField } from "../elements/field.js";
import { t } from "../text.js";
import { section } from "./settings-section.js";

/** In minutes; others can be set through the API. */
const INTERVALS = [15, 60, 240, 1440];

const DIALS = ["never", "ring", "answer"];

/** Offered where lines are to be called for the first time. */
const QUIET = { from: "18:00", to: "09:00" };

/** How destinations are checked. */
export function checksSection({ field, values, change }) {
  const { checks } = values;
  const set = (changed) => change("checks", { ...checks, ...changed });
  return section("checks", [
    select({
      ...field("checks.every_minutes"),
      value: checks.every_minutes ?? "",
      options: [["", t("settings.checks.by_hand")], ...intervals(checks.every_minutes)],
      input: (minutes) => set({ every_minutes: minutes === "" ? null : Number(minutes) }),
    }),
    select({
      ...field("checks.dial"),
      value: checks.dial,
      options: DIALS.map((dial) => [dial, t(`settings.checks.dial.${dial}`)]),
      hint: t("settings.checks.dial.hint"),
      input: (dial) => set({ dial, quiet_hours: checks.quiet_hours ?? (dial === "never" ? null : usual()) }),
    }),
    checks.dial === "never" ? nothing : calling({ field, checks, set }),
  ]);
}

function intervals(current) {
  const all = [...new Set([current, ...INTERVALS])].filter(Boolean).sort((one, other) => one - other);
  return all.map((minutes) => [minutes, t("settings.checks.minutes", { count: minutes })]);
}

function calling({ field, checks, set }) {
  const quiet = (name, changed) =>
    textField({
      ...field(`checks.quiet_hours.${name}`),
      value: checks.quiet_hours?.[name] ?? "",
      input: (value) => set({ quiet_hours: { ...checks.quiet_hours, [name]: value } }),
      ...changed,
    });
  return [
    quiet("from", { placeholder: "18:00", hint: t("settings.checks.quiet_hours.hint") }),
    quiet("to", { placeholder: "09:00" }),
    quiet("zone", { placeholder: "Europe/London" }),
    textField({
      ...field("checks.daily_cap"),
      type: "number",
      value: checks.daily_cap,
      input: (text) => set({ daily_cap: text === "" ? null : Number(text) }),
    }),
  ];
}

function usual() {
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...QUIET };
}
