package io.callhandoffs.health;

/// What is checked of a destination, or of a number that callers ring; the cheapest first.
public enum Level {
  /// Of a destination: whether what its owner has decided can be carried out today. Of a number:
  /// whether the account still has it, and Twilio the settings that we gave it.
  CONFIGURATION(true),
  /// Of a destination: whether callers who say what it is for come to it.
  ROUTE(false),
  /// Of a number: whether what Twilio is told to request answers with what callers are to hear.
  WEBHOOK(true),
  /// Of a destination: whether its line answers a call that is made for this.
  LINE(true),
  /// Of a destination: whether the last callers who were put through to it reached somebody.
  CALLS(false);

  private final boolean grave;

  Level(boolean grave) {
    this.grave = grave;
  }

  /// Whether it makes no sense to ring what fails here. Callers who could not be told apart still
  /// reach somebody, and three who did not may have rung at lunch.
  boolean isGrave() {
    return grave;
  }
}
