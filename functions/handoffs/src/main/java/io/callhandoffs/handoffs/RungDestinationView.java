package io.callhandoffs.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Attempt;
import java.util.Optional;

/// A destination by the name it had when it was rung.
///
/// @param id empty for a number that is no destination: the fallback number
record RungDestinationView(Optional<String> id, String name) {

  static RungDestinationView of(Attempt attempt) {
    return new RungDestinationView(
        attempt.chosen().destination().map(DestinationId::value), attempt.chosen().name().value());
  }
}
