package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;

/// A destination by the name it had when it was rung.
record RungDestinationView(String id, String name) {

  static RungDestinationView of(Attempt attempt) {
    return new RungDestinationView(
        attempt.chosen().destination().value(), attempt.chosen().name().value());
  }
}
