package io.callhandoffs.routing.answer;

import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;

/// When a caller is put through, when asked, and when sent to the default destination.
///
/// @param inScope below this probability that any destination is wanted, the caller is out of
///   scope: neither put through nor asked
/// @param accept from this probability of one destination on, the caller is put through to it;
///   below it the caller is asked
public record Thresholds(double inScope, double accept) {

  /// The second destination is offered as well if its probability is at least this share of the
  /// first's.
  private static final double SECOND_TO_FIRST = 0.25;

  public Thresholds {
    if (!(inScope >= 0 && inScope <= 1 && accept >= 0 && accept <= 1)) {
      throw new IllegalArgumentException("thresholds lie between 0 and 1");
    }
  }

  /// The decision over a ranking.
  public Understanding decide(Ranking ranking) {
    if (ranking.places().isEmpty() || ranking.inScope() < inScope) {
      return new Unclassified(Reason.NOTHING_FITS, ranking);
    }
    var best = ranking.places().getFirst();
    return best.score() >= accept
        ? new Matched(best, best.score(), ranking)
        : new Unsure(choices(best, ranking), ranking);
  }

  private static List<Place> choices(Place best, Ranking ranking) {
    return ranking.places().stream()
        .limit(2)
        .filter(place -> place.score() >= SECOND_TO_FIRST * best.score())
        .toList();
  }
}
