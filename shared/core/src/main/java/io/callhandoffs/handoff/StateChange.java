package io.callhandoffs.handoff;

import java.time.Instant;

/// A handoff's change into a state.
///
/// @param by `call` when the telephone says so, else who moved it
public record StateChange(HandoffState state, Instant at, String by) {

  /// Moved by what happened on the telephone.
  public static final String BY_CALL = "call";
}
