package io.callhandoffs.health;

/// Whether a destination works, or a number that callers ring.
public enum HealthState {
  /// Nothing has been checked yet.
  UNKNOWN,
  /// All that was checked last was right.
  HEALTHY,
  /// Something was wrong when it was checked last. It is rung all the same.
  DEGRADED,
  /// It could not be rung, or did not answer, twice in a row. Callers are passed on to the next
  /// destination, unless it is the only one left. A number that fails is answered all the same.
  FAILING
}
