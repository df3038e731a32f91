import { all } from "./api.js";

const DAYS = 7;

/** Outcomes of attempts in which nothing rang. They say nothing about who is there to answer. */
const NOT_RUNG = new Set(["skipped_closed", "skipped_unhealthy", "blocked"]);

/** How often each destination was rung in the last seven days, and how often somebody took the call. */
export async function reachedByDestination() {
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const handoffs = await all("handoffs", "handoffs", { from });
  const calls = new Map();
  for (const { destination, outcome } of handoffs.flatMap((handoff) => handoff.attempts)) {
    if (!outcome || NOT_RUNG.has(outcome)) continue;
    const sum = calls.get(destination) ?? { rung: 0, reached: 0 };
    sum.rung += 1;
    sum.reached += outcome === "accepted" ? 1 : 0;
    calls.set(destination, sum);
  }
  return calls;
}
