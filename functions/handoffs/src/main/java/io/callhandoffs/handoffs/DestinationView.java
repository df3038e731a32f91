package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;

/// A destination as it was called when it was rung.
record DestinationView(String id, String name) {

  static DestinationView of(Attempt attempt) {
    return new DestinationView(
        attempt.chosen().destination().value(), attempt.chosen().name().value());
  }
}
