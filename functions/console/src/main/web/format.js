import { locale } from "./text.js";

const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const hours = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const clocks = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
const relatives = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const regions = new Intl.DisplayNames(locale, { type: "region" });
const tongues = new Intl.DisplayNames(locale, { type: "language" });

const STEPS = [
  [60, "second", 1],
  [3600, "minute", 60],
  [86400, "hour", 3600],
  [7 * 86400, "day", 86400],
];

export const number = (value) => numbers.format(value);
export const percent = (share) => percents.format(share);
export const day = (at) => days.format(new Date(at));
export const hour = (at) => hours.format(new Date(at));
export const moment = (at) => moments.format(new Date(at));
export const clock = (at) => clocks.format(new Date(at));
export const region = (code) => regions.of(code);
export const tongue = (tag) => tongues.of(tag);

/** "5 minutes ago"; after a week the date. */
export function ago(at, now = Date.now()) {
  const seconds = Math.round((new Date(at) - now) / 1000);
  const step = STEPS.find(([limit]) => Math.abs(seconds) < limit);
  return step ? relatives.format(Math.round(seconds / step[2]), step[1]) : day(at);
}

/** "0:07", "12:31". */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The days of the week, Monday first, as the API names them and as people do. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(
  (name, index) => {
    const date = new Date(Date.UTC(2024, 0, 1 + index));
    const as = (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(date);
    return { name, long: as("long"), short: as("short") };
  },
);
