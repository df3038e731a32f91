package io.callhandoffs.routing.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits what was said into clauses that may each be a wish of its own.
final class Clauses {

  private static final Set<String> ENDS = Set.of(".", "?", "!", ";", "also", "plus");

  /// After “and” or “but”, one of these begins a new clause: “and can I …”, “but my …”.
  private static final Set<String> BEGINNINGS =
      WordSet.of("i i'd i'm can could do is what how where my also");

  /// In tokens. Fewer are hardly a wish.
  private static final int MIN_LENGTH = 3;

  /// Embedding one costs a caller five milliseconds, and somebody who wants more than three things
  /// is better asked.
  private static final int MAX_CLAUSES = 3;

  private Clauses() {}

  /// The clauses; none if there is only one, or more than are worth trying.
  static List<String> of(List<String> tokens) {
    var clauses = new ArrayList<String>();
    var clause = new ArrayList<String>();
    for (int at = 0; at < tokens.size(); at++) {
      boolean isEnd = ENDS.contains(tokens.get(at)) || isConjunction(tokens, at);
      if (isEnd && clause.size() >= MIN_LENGTH) {
        clauses.add(String.join(" ", clause));
        clause.clear();
      } else {
        clause.add(tokens.get(at));
      }
    }
    clauses.add(String.join(" ", clause));
    return clauses.size() == 1 || clauses.size() > MAX_CLAUSES ? List.of() : clauses;
  }

  private static boolean isConjunction(List<String> tokens, int at) {
    return (tokens.get(at).equals("and") || tokens.get(at).equals("but"))
        && at + 1 < tokens.size()
        && BEGINNINGS.contains(tokens.get(at + 1));
  }
}
