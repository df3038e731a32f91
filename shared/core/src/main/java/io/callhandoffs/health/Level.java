package io.callhandoffs.health;

/// What is checked of a destination, the cheapest first.
public enum Level {
  /// Whether what its owner has decided can be carried out today.
  CONFIGURATION(true),
  /// Whether callers who say what it is for come to it.
  ROUTE(false),
  /// Whether its line answers a call that is made for this.
  LINE(true),
  /// Whether the last callers who were put through to it reached somebody.
  CALLS(false);

  private final boolean decidesWhetherToRing;

  Level(boolean decidesWhetherToRing) {
    this.decidesWhetherToRing = decidesWhetherToRing;
  }

  /// Whether it makes no sense to ring a destination that fails here. Callers who could not be told
  /// apart still reach somebody, and three who did not may have rung at lunch.
  boolean decidesWhetherToRing() {
    return decidesWhetherToRing;
  }
}
