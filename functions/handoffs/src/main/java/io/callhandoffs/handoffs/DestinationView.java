package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import java.util.Optional;

/// A destination as it was called when it was rung.
record DestinationView(String id, String name) {

  static DestinationView of(Attempt attempt) {
    return new DestinationView(attempt.destination().value(), attempt.name().value());
  }

  /// The one that took the call, or was rung last.
  static Optional<DestinationView> of(Handoff handoff) {
    return handoff.foremost().map(DestinationView::of);
  }
}
