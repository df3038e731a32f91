package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;

/// A state that a handoff came into.
///
/// @param by `call`, or the name of the API key that set it
record ChangeView(String state, Instant at, String by) {

  static ChangeView of(StateChange change) {
    return new ChangeView(EnumNames.of(change.state()), change.at(), change.by());
  }
}
