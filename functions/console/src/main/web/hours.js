import { weekdays } from "./format.js";

/*
 * Reading of opening hours:
 * `{zone, weekly: {monday: [{from: "09:00", to: "17:30"}]}, exceptions: {"2026-12-25": []}}`.
 */

const ALL_DAY = JSON.stringify([{ from: "00:00", to: "24:00" }]);

export function open24({ weekly, exceptions = {} }) {
  return !Object.keys(exceptions).length && weekdays.every(({ name }) => JSON.stringify(weekly[name]) === ALL_DAY);
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
