import { day } from "../format.js";
import { t } from "../text.js";

/** The outcomes that are counted. Each has a colour in the style sheet. */
export const KINDS = ["reached", "failed", "abandoned"];

const KIND_OF = {
  accepted: "reached",
  completed: "reached",
  failed: "failed",
  blocked: "failed",
  abandoned: "abandoned",
};

/** Handoffs by outcome for each of the last days, today last: `[day, {reached, failed, abandoned}]`. */
export function byDay(list, days) {
  const dates = Array.from({ length: days }, (_, back) => new Date(Date.now() - (days - 1 - back) * 86_400_000));
  const sums = new Map(dates.map((date) => [date.toDateString(), none()]));
  count(list, (one) => sums.get(new Date(one.created_at).toDateString()));
  return [...sums].map(([date, sum]) => [day(date), sum]);
}

/** Handoffs by outcome for each destination, the busiest first: `[name, {reached, failed, abandoned}]`. */
export function byDestination(list) {
  const sums = new Map();
  count(list, ({ destination }) => {
    const name = destination?.name ?? t("charts.nobody");
    if (!sums.has(name)) sums.set(name, none());
    return sums.get(name);
  });
  return [...sums].sort(([, a], [, b]) => total(b) - total(a));
}

function count(list, sumOf) {
  for (const one of list) {
    const kind = KIND_OF[one.state];
    const sum = kind && sumOf(one);
    if (sum) sum[kind] += 1;
  }
}

function none() {
  return { reached: 0, failed: 0, abandoned: 0 };
}

function total(sum) {
  return KINDS.reduce((all, kind) => all + sum[kind], 0);
}
