import { differing, same } from "./changes.js";

/*
 * The editable part of a destination, and how two versions of it differ.
 */

/** A new destination. The API supplies the other defaults. */
const PLAIN = { name: "", number: "", description: "", examples: [], active: true, ring_seconds: 25 };

/** The fields that can be edited. */
const EDITABLE = [
  ...Object.keys(PLAIN),
  "message",
  "caller_id",
  "screening",
  "whisper",
  "hours",
  "when_closed",
  "closed_message",
  "fallbacks",
  "sip_headers",
  "voicemail_detection",
];

export function draft(saved) {
  if (!saved) return structuredClone(PLAIN);
  return Object.fromEntries(
    EDITABLE.filter((field) => field in saved).map((field) => [field, structuredClone(saved[field])]),
  );
}

export function forApi(values) {
  const body = { ...values, examples: values.examples.map((line) => line.trim()).filter(Boolean) };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

export function changed(saved, values) {
  return differing(draft(saved), values).length > 0;
}

/** Fields that both people have changed, in different ways. */
export function conflicts(base, mine, theirs) {
  const before = draft(base);
  const other = draft(theirs);
  const [byMe, byThem] = [differing(before, mine), differing(before, other)];
  return byMe.filter((field) => byThem.includes(field) && !same(mine[field], other[field]));
}

/** Fields that only the other one has changed. */
export function arrivals(base, mine, theirs) {
  const before = draft(base);
  const byMe = differing(before, mine);
  return differing(before, draft(theirs)).filter((field) => !byMe.includes(field));
}

/** Their version, with my changes to the fields that they left alone. */
export function merged(base, mine, theirs) {
  const result = draft(theirs);
  const taken = conflicts(base, mine, theirs);
  for (const field of differing(draft(base), mine)) {
    if (!taken.includes(field)) result[field] = mine[field];
  }
  return result;
}
