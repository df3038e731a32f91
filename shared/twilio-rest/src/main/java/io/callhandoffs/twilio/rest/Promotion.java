package io.callhandoffs.twilio.rest;

/// The result of promoting the second token to be the first.
public enum Promotion {
  DONE,
  /// There was no answer, or the first token is no longer valid: perhaps because it was replaced.
  UNCERTAIN,
  /// There is no second token.
  NOTHING_TO_PROMOTE
}
