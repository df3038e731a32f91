/** Whether two values are the same in JSON, where what is not there is null. */
export function same(a, b) {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The fields of `after` that are different in `before`. */
export function differing(before, after) {
  return Object.keys(after).filter((field) => !same(before[field], after[field]));
}
