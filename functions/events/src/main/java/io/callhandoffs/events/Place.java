package io.callhandoffs.events;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Attempt;
import java.util.Optional;

/// Where a caller was handed to, by the name that it had then.
///
/// @param id empty for a number that is no destination: the fallback number
record Place(Optional<String> id, String name) {

  static Place of(Attempt attempt) {
    return new Place(
        attempt.chosen().destination().map(DestinationId::value), attempt.chosen().name().value());
  }
}
