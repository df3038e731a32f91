package io.callhandoffs.policy;

/// Which digits may be keyed once a telephone system has answered.
public enum DigitsAfterAnswer {
  /// Those of an extension or a menu: nothing that looks like a call to the outside.
  EXTENSION,
  /// Any but emergency numbers.
  ANY
}
