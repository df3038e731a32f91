package io.callhandoffs.routing.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All destinations of a project, the likeliest first.
///
/// @param by how they were compared with what was said
/// @param inScope the probability, 0 to 1, that the caller wants any of them; by words alone it is
///   a score and no probability
/// @param places the destinations in order; their scores add up to `inScope`, give or take rounding
public record Ranking(By by, double inScope, List<Place> places) {

  private static final Comparator<Place> LIKELIEST_FIRST =
      Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id);

  /// What of the caller's sentence was compared with the destinations.
  public enum By {
    /// What it means, by the sentence model.
    MEANING,
    /// Which words it has.
    WORDS
  }

  public Ranking {
    if (!(inScope >= 0 && inScope <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + inScope);
    }
    places = places.stream().sorted(LIKELIEST_FIRST).toList();
  }

  /// The likeliest destination; empty if there are none.
  public Optional<Place> first() {
    return places.stream().findFirst();
  }

  /// The place of a candidate.
  ///
  /// @throws IllegalArgumentException if it is not one of those ranked
  public Place of(Candidate candidate) {
    return places.stream()
        .filter(place -> place.id().equals(candidate.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not ranked: " + candidate.id()));
  }
}
