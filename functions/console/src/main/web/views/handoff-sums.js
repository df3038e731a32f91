import { day, hour } from "../format.js";
import { byDestination, byTime } from "../statistics.js";
import { t } from "../text.js";

/** Longer ago than this, the hours would be too many to be seen. */
const HOURLY_DAYS = 1;

/** What is counted of handoffs, and of attempts. Each has a colour in the style sheet. */
const HANDOFFS = ["reached", "failed", "abandoned"];
const ATTEMPTS = ["answered", "missed"];

/**
 * Charts of the last days: `{id, title, kinds, rows}`, and in `rows` a pair of a label and the count of each kind.
 *
 * @param destinations of the project, for their names
 */
export async function charts(days, destinations) {
  const from = new Date(Date.now() - days * 86_400_000).toISOString();
  const by = days > HOURLY_DAYS ? "day" : "hour";
  const [times, lines] = await Promise.all([byTime(by, { from }), byDestination({ from })]);
  const names = new Map(destinations.map(({ id, name }) => [id, name]));
  return [
    { id: "by-time", title: t(`charts.${by}`), kinds: HANDOFFS, rows: times.map(time(by)) },
    { id: "by-destination", title: t("charts.destination"), kinds: ATTEMPTS, rows: answers(lines, names) },
  ];
}

function time(by) {
  const label = by === "day" ? day : hour;
  return ({ from, handoffs: { states } }) => {
    const { completed = 0, failed = 0, blocked = 0, abandoned = 0 } = states;
    return [label(from), { reached: completed, failed: failed + blocked, abandoned }];
  };
}

/** Those that were rung, the busiest first. */
function answers(lines, names) {
  return [...lines]
    .filter(([, { rung }]) => rung > 0)
    .map(([id, { rung, answered }]) => [names.get(id) ?? t("charts.deleted"), { answered, missed: rung - answered }]);
}
