import { weekdays } from "./format.js";

/*
 * Reading of opening hours:
 * `{zone, weekly: {monday: [{from: "09:00", to: "17:30"}]}, exceptions: {"2026-12-25": []}}`.
 */

const ALL_DAY = JSON.stringify([{ from: "00:00", to: "24:00" }]);

export function open24({ weekly, exceptions = {} }) {
  return !Object.keys(exceptions).length && weekdays.every(({ name }) => JSON.stringify(weekly[name]) === ALL_DAY);
}

/** Whether it is open now, on its own clock. */
export function openNow(hours, at = new Date()) {
  const local = (date, options) => new Intl.DateTimeFormat("en-GB", { timeZone: hours.zone, ...options }).format(date);
  const time = local(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const onDay = (date) => {
    const iso = local(date, { year: "numeric", month: "2-digit", day: "2-digit" }).split("/").reverse().join("-");
    return hours.exceptions?.[iso] ?? hours.weekly[local(date, { weekday: "long" }).toLowerCase()] ?? [];
  };
  const today = onDay(at).some(({ from, to }) => time >= from && (time < to || to <= from));
  const lastNight = onDay(new Date(at - 86_400_000)).some(({ from, to }) => to <= from && time < to);
  return today || lastNight;
}

/** "Mon–Fri 09:00–17:00": days with the same hours together. */
export function summary({ weekly }) {
  const groups = [];
  weekdays.forEach((day, index) => {
    const times = (weekly[day.name] ?? []).map(({ from, to }) => `${from}–${to}`).join(", ");
    const last = groups.at(-1);
    if (last && last.times === times && last.until === index - 1) {
      last.until = index;
    } else if (times) {
      groups.push({ from: index, until: index, times });
    }
  });
  return groups
    .map(
      ({ from, until, times }) => `${weekdays[from].short}${until > from ? `–${weekdays[until].short}` : ""} ${times}`,
    )
    .join(" · ");
}
