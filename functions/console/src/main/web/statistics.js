import { api } from "./api.js";

/** The figures of a destination that was not rung. */
export const NOT_RUNG = { rung: 0, answered: 0 };

/** How often each destination was rung and answered within the last seven days, by its id. */
export async function byDestination(query = {}) {
  const { entries } = await api.get("statistics", { by: "destination", ...query });
  return new Map(entries.map((entry) => [entry.destination, entry]));
}

/** What happened in each hour (`by` hour) or day (`by` day) on this machine's clock, without gaps. */
export async function byTime(by, query) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (await api.get("statistics", { by, zone, ...query })).entries;
}
