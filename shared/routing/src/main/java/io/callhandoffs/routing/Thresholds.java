package io.callhandoffs.routing;

import io.callhandoffs.routing.Understanding.Matched;
import io.callhandoffs.routing.Understanding.Reason;
import io.callhandoffs.routing.Understanding.Unclassified;
import io.callhandoffs.routing.Understanding.Unsure;
import java.util.List;

/// How sure is sure enough.
///
/// @param fits a caller for whom less likely than this anything fits is not asked, nor put through
/// @param sure a caller who as likely as this wants one destination is put through; a less likely
///   one is asked
public record Thresholds(double fits, double sure) {

  /// A second destination that is less likely than this, compared with the first, is not offered.
  private static final double WORTH_ASKING = 0.25;

  public Thresholds {
    if (!(fits >= 0 && fits <= 1 && sure >= 0 && sure <= 1)) {
      throw new IllegalArgumentException("thresholds lie between 0 and 1");
    }
  }

  /// The decision over a ranking.
  Understanding decide(Ranking ranking) {
    if (ranking.places().isEmpty() || ranking.fits() < fits) {
      return new Unclassified(Reason.NOTHING_FITS, ranking);
    }
    var best = ranking.places().getFirst();
    return best.score() >= sure
        ? new Matched(best, best.score(), ranking)
        : new Unsure(choices(best, ranking), ranking);
  }

  private static List<Place> choices(Place best, Ranking ranking) {
    return ranking.places().stream()
        .limit(2)
        .filter(place -> place.score() >= WORTH_ASKING * best.score())
        .toList();
  }
}
