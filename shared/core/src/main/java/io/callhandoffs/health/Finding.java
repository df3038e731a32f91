package io.callhandoffs.health;

/// What a check found of a destination at one level.
///
/// @param why what was found, and what to do if it is wrong, in words that a manager understands
public record Finding(Level level, boolean passed, String why) {

  public static Finding passed(Level level, String why) {
    return new Finding(level, true, why);
  }

  public static Finding failed(Level level, String why) {
    return new Finding(level, false, why);
  }
}
