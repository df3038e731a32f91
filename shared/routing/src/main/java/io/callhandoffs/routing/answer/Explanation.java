package io.callhandoffs.routing.answer;

import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;

/// The reasons of a decision in plain English, as the console and the API show them.
final class Explanation {

  /// A destination less likely than this is not worth mentioning.
  private static final double MIN_MENTIONED = 0.05;

  private Explanation() {}

  static String of(Understanding understanding) {
    return switch (understanding) {
      case Named(var place, _) ->
          "The caller said the name of “%s” outright.".formatted(place.name());
      case Matched(var place, double confidence, var ranking) ->
          "What the caller said is nearest to “%s” (%s), %s sure.%s"
              .formatted(
                  place.name(),
                  place.evidence().inWords(),
                  percent(confidence),
                  runnerUp(place, ranking));
      case Unsure(var choices, _) -> unsure(choices);
      case HumanWanted _ -> "The caller asked for a person, without saying what for.";
      case Unclassified(var reason, var ranking) -> because(reason) + nearest(ranking);
    };
  }

  private static String unsure(List<Place> choices) {
    var first = choices.getFirst();
    if (choices.size() == 1) {
      return "It may be “%s” (%s), but only %s sure: better to ask."
          .formatted(first.name(), first.evidence().inWords(), percent(first.score()));
    }
    var second = choices.getLast();
    return "It may be “%s” (%s, %s sure) or “%s” (%s, %s sure): better to ask."
        .formatted(
            first.name(),
            first.evidence().inWords(),
            percent(first.score()),
            second.name(),
            second.evidence().inWords(),
            percent(second.score()));
  }

  private static String because(Reason reason) {
    return switch (reason) {
      case NOTHING_SAID -> "Nothing was said that could be understood.";
      case NOTHING_FITS -> "Nothing that is offered fits what the caller said.";
      case OTHER_LANGUAGE -> "The caller does not seem to speak English.";
    };
  }

  private static String nearest(Ranking ranking) {
    return ranking
        .first()
        .filter(place -> place.score() >= MIN_MENTIONED)
        .map(place ->
            " The nearest was “%s” (%s), only %s sure."
                .formatted(place.name(), place.evidence().inWords(), percent(place.score())))
        .orElse("");
  }

  private static String runnerUp(Place chosen, Ranking ranking) {
    return ranking.places().stream()
        .filter(place -> !place.id().equals(chosen.id()))
        .findFirst()
        .filter(place -> place.score() >= MIN_MENTIONED)
        .map(place -> " “%s” came second (%s).".formatted(place.name(), percent(place.score())))
        .orElse(" Nothing else came near.");
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
