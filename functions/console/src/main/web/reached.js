import { all } from "./api.js";

const DAYS = 7;

/** Of each handoff's states, whether somebody was reached. Other states say nothing yet, or of nobody. */
const REACHED = { accepted: true, completed: true, failed: false, abandoned: false };

/** Of the calls of the last seven days: how many ended up at each destination, and how many of them were taken. */
export async function reachedByDestination() {
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const handoffs = await all("handoffs", "handoffs", { from });
  const calls = new Map();
  for (const { destination, state } of handoffs) {
    if (!destination || !(state in REACHED)) continue;
    const sum = calls.get(destination.id) ?? { rung: 0, reached: 0 };
    sum.rung += 1;
    sum.reached += REACHED[state] ? 1 : 0;
    calls.set(destination.id, sum);
  }
  return calls;
}
