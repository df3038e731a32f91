package io.callhandoffs.routing;

import java.util.List;

/// How sure is sure enough.
///
/// @param sure from this confidence on, a caller is put through
/// @param ask from this one on, a caller is asked once more; below it nothing fits
/// @param apart how far the best must lie before the second, or a caller is asked which of the two
public record Thresholds(double sure, double ask, double apart) {

  public Thresholds {
    if (!(0 <= ask && ask <= sure && sure <= 1 && apart >= 0 && apart <= 1)) {
      throw new IllegalArgumentException("thresholds need 0 <= ask <= sure <= 1, 0 <= apart <= 1");
    }
  }

  /// The decision over a ranking, by these thresholds.
  Understanding decide(Ranking ranking) {
    var first = ranking.first();
    if (first.isEmpty() || first.get().score() < ask) {
      return new Understanding.Unclassified(Understanding.Reason.NOTHING_FITS, ranking);
    }
    var best = first.get();
    var second = ranking.second().filter(place -> place.score() >= ask || isNear(best, place));
    if (best.score() >= sure && ranking.second().filter(place -> isNear(best, place)).isEmpty()) {
      return new Understanding.Matched(best, best.score(), ranking);
    }
    return new Understanding.Unsure(
        second.map(place -> List.of(best, place)).orElse(List.of(best)), ranking);
  }

  private boolean isNear(Place best, Place other) {
    return best.score() - other.score() < apart;
  }
}
