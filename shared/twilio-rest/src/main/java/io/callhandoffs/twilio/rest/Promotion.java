package io.callhandoffs.twilio.rest;

/// What became of a second token that was to be the first.
public enum Promotion {
  DONE,
  /// There was no answer, or the first token opens nothing any more: perhaps because it was done.
  UNCERTAIN,
  /// There is no second token.
  NOTHING_TO_PROMOTE
}
