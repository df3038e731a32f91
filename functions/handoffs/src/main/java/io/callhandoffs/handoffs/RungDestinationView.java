package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import java.util.Optional;

/// A destination as it was called when it was rung.
record RungDestinationView(String id, String name) {

  static RungDestinationView of(Attempt attempt) {
    return new RungDestinationView(attempt.destination().value(), attempt.name().value());
  }

  /// The one that took the call, or was rung last.
  static Optional<RungDestinationView> of(Handoff handoff) {
    return handoff.foremost().map(RungDestinationView::of);
  }
}
