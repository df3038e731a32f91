package io.callhandoffs.handoff;

import java.time.Instant;

/// A handoff's change into a state.
///
/// @param by `call` when the telephone says so, `sweep` when Twilio was asked because it had not
///   said so, else who moved it
public record StateChange(HandoffState state, Instant at, String by) {

  /// Moved by what happened on the telephone.
  public static final String BY_CALL = "call";

  /// Moved because the telephone's own report never came.
  public static final String BY_SWEEP = "sweep";

  boolean isByHand() {
    return !by.equals(BY_CALL) && !by.equals(BY_SWEEP);
  }
}
