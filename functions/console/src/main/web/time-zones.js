import { common } from "./api.js";

let known;

/** The zones that opening hours can have, as `{id, offset}`: those that the API decides by. Asked for once. */
export function timeZones() {
  known ??= common("time-zones").then(
    (answer) => answer.time_zones,
    (problem) => {
      known = undefined;
      throw problem;
    },
  );
  return known;
}
