package io.callhandoffs.handoff;

import java.util.Optional;

/// Why a destination was rung.
///
/// @param confidence how sure the choice is, 0 to 1, where that can be said
/// @param why in words that a manager understands
public record Choice(How how, Optional<Double> confidence, String why) {

  /// The ways in which a destination comes to be chosen.
  public enum How {
    /// The request for the handoff named it.
    EXPLICIT,
    /// The caller's words fit it.
    MATCHED,
    /// Nothing else matched.
    DEFAULT,
    /// The one before could not be reached.
    FALLBACK,
    /// Something was broken, and what to do could not be looked up.
    RESCUE
  }

  public static Choice of(How how, String why) {
    return new Choice(how, Optional.empty(), why);
  }
}
