package io.callhandoffs.handoff;

import java.util.Optional;

/// Who wants a call handed off, and where to.
///
/// @param destination what they named, by id or name
/// @param utterance what the caller said to them, if the call is to be routed by that
/// @param why in words that a manager understands
public record Wanted(
    Origin origin, Optional<String> destination, Optional<String> utterance, String why) {

  /// Wanted by the caller alone, who will be asked where to.
  public static final Wanted BY_CALLER = by(Origin.CALLER, "");

  /// Wanted by somebody who neither names a destination nor quotes the caller.
  public static Wanted by(Origin origin, String why) {
    return new Wanted(origin, Optional.empty(), Optional.empty(), why);
  }

  public enum Origin {
    CALLER,
    /// The voice assistant that had the call.
    ASSISTANT,
    /// A program, through the API.
    API
  }

  /// Whether the caller's words decide where the call goes.
  public boolean isToBeRouted() {
    return destination.isEmpty() && utterance.isPresent();
  }

  /// Leaves out what the caller said.
  @Override
  public String toString() {
    return "Wanted[" + origin + "]";
  }
}
