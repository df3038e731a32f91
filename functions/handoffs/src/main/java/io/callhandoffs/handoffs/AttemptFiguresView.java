package io.callhandoffs.handoffs;

import io.callhandoffs.statistics.Figures;
import io.callhandoffs.statistics.SecondsToAnswer;
import io.callhandoffs.text.EnumNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was counted of attempts.
///
/// @param rung those whose destination was rung and whose end is known, or that a human has taken
/// @param answered those that a human took
/// @param secondsToAnswer null if none was answered of which that is known
/// @param outcomes of those that were rung, how often each happened
/// @param passedOver the same of those whose destination was not rung
record AttemptFiguresView(
    long rung,
    long answered,
    Optional<SecondsToAnswer> secondsToAnswer,
    Map<String, Long> outcomes,
    Map<String, Long> passedOver) {

  static AttemptFiguresView of(Figures figures) {
    return new AttemptFiguresView(
        figures.rung(),
        figures.answered(),
        figures.secondsToAnswer(),
        named(figures.outcomes()),
        named(figures.passedOver()));
  }

  static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
    var named = new LinkedHashMap<String, Long>();
    counts.forEach((what, count) -> named.put(EnumNames.of(what), count));
    return named;
  }
}
