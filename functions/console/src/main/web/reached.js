import { all } from "./api.js";

const DAYS = 7;

/** Whether a human was reached, by state. In other states that is open, or no destination was rung. */
const REACHED = { accepted: true, completed: true, failed: false, abandoned: false };

/** The sums of a destination that nobody called. */
export const NO_CALLS = { rung: 0, reached: 0 };

/** How many calls of the last seven days came to each destination, and how many of these were taken. */
export async function reachedByDestination() {
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const handoffs = await all("handoffs", { from });
  const calls = new Map();
  for (const { destination, state } of handoffs.filter((one) => one.destination && one.state in REACHED)) {
    const { rung, reached } = calls.get(destination.id) ?? NO_CALLS;
    calls.set(destination.id, { rung: rung + 1, reached: reached + (REACHED[state] ? 1 : 0) });
  }
  return calls;
}
