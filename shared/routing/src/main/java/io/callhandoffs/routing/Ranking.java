package io.callhandoffs.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every destination of a project, the likeliest first.
///
/// @param fits how likely it is that any of them is what the caller wants, 0 to 1
/// @param places the destinations in order; their scores add up to `fits`, give or take rounding
public record Ranking(double fits, List<Place> places) {

  private static final Comparator<Place> LIKELIEST_FIRST =
      Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id);

  /// The ranking of nothing.
  static final Ranking EMPTY = new Ranking(0, List.of());

  public Ranking {
    if (!(fits >= 0 && fits <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + fits);
    }
    places = places.stream().sorted(LIKELIEST_FIRST).toList();
  }

  /// The likeliest destination; empty if there are none.
  public Optional<Place> first() {
    return places.stream().findFirst();
  }

  /// The one after it.
  public Optional<Place> second() {
    return places.stream().skip(1).findFirst();
  }

  /// The place of a candidate, which must be one of those ranked.
  Place of(Candidate candidate) {
    return places.stream()
        .filter(place -> place.id().equals(candidate.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not ranked: " + candidate.id()));
  }
}
