/** Whether two values are the same as JSON. Undefined counts as null. */
export function same(a, b) {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The fields of `after` that differ from `before`. */
export function differing(before, after) {
  return Object.keys(after).filter((field) => !same(before[field], after[field]));
}
