package io.callhandoffs.route;

import io.callhandoffs.destination.DestinationId;
import java.util.List;

/// Where a caller's words lead.
public sealed interface Route {

  /// To a destination: the caller said its name, or what they said is like what it is for.
  ///
  /// @param confidence how likely it is that a person would have chosen the same, 0 to 1
  /// @param why in words that a manager understands
  record Found(DestinationId destination, double confidence, String why) implements Route {}

  /// To one of these, the likeliest first, but none is likely enough to be rung.
  record Unsure(List<DestinationId> candidates, String why) implements Route {
    public Unsure {
      candidates = List.copyOf(candidates);
    }
  }

  /// The words were understood, and nothing on offer fits them.
  record NothingFits(String why) implements Route {}

  /// The caller asks for a human being, no matter whom.
  record HumanWanted() implements Route {}

  /// Nothing could be made of the words: a noise, hesitation.
  record NotUnderstood(String why) implements Route {}
}
