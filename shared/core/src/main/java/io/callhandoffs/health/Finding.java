package io.callhandoffs.health;

/// What a check found of a destination or a number at one level.
///
/// @param grave whether it makes no sense to ring it if that is found again
/// @param why what was found, and what to do if it is wrong, in words that a manager understands
public record Finding(Level level, boolean passed, boolean grave, String why) {

  /// A finding that is as grave as failures of its level are.
  public Finding(Level level, boolean passed, String why) {
    this(level, passed, !passed && level.isGrave(), why);
  }

  public static Finding passed(Level level, String why) {
    return new Finding(level, true, why);
  }

  public static Finding failed(Level level, String why) {
    return new Finding(level, false, why);
  }

  /// Something that is wrong, though it can be rung all the same.
  public static Finding flawed(Level level, String why) {
    return new Finding(level, false, false, why);
  }
}
