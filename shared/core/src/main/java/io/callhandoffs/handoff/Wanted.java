package io.callhandoffs.handoff;

import java.util.Optional;

/// Who wants a call handed off, and where to.
///
/// @param destination whom they named, by id or name
/// @param utterance what the caller said to them, where that is to decide
/// @param why in words that a manager understands
public record Wanted(
    Origin origin, Optional<String> destination, Optional<String> utterance, String why) {

  /// Nobody but the caller, who will be asked.
  public static final Wanted BY_CALLER = by(Origin.CALLER, "");

  /// Of somebody who neither names a destination nor quotes the caller.
  public static Wanted by(Origin origin, String why) {
    return new Wanted(origin, Optional.empty(), Optional.empty(), why);
  }

  /// Who it is that wants a handoff.
  public enum Origin {
    CALLER,
    /// The voice assistant that had the call.
    ASSISTANT,
    /// A program, through the API.
    API
  }

  /// Whether the caller's words decide, and not somebody's choice.
  public boolean isToBeRouted() {
    return destination.isEmpty() && utterance.isPresent();
  }

  /// Without what the caller said.
  @Override
  public String toString() {
    return "Wanted[" + origin + "]";
  }
}
