package io.callhandoffs.routing.answer;

/// A destination's place in a ranking.
///
/// @param id the candidate's id
/// @param name the candidate's name
/// @param score how likely the caller wants it, 0 to 1
/// @param evidence the text of the destination that is nearest to what the caller said
public record Place(String id, String name, double score, Evidence evidence) {

  public Place {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score lies between 0 and 1, not at " + score);
    }
  }
}
