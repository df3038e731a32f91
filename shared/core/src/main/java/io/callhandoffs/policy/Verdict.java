package io.callhandoffs.policy;

/// Whether something may be dialled.
public sealed interface Verdict {

  record Allowed() implements Verdict {}

  /// A rule forbids it.
  ///
  /// @param why in words that people may see; without the number
  record Refused(Rule rule, String why) implements Verdict {}
}
