package io.callhandoffs.routing.answer;

import java.util.List;
import java.util.Optional;

/// What a caller was understood to want.
public sealed interface Understanding {

  /// All destinations, the likeliest first, whatever was decided.
  Ranking ranking();

  /// The caller said a destination's name outright.
  record Named(Place destination, Ranking ranking) implements Understanding {}

  /// The caller's words mean one destination clearly enough to ring it.
  ///
  /// @param confidence the probability that it is the right one, 0 to 1
  record Matched(Place destination, double confidence, Ranking ranking) implements Understanding {}

  /// One or two destinations are likely, but not likely enough to ring: ask the caller once, naming
  /// them.
  ///
  /// @param choices one or two, the likeliest first
  record Unsure(List<Place> choices, Ranking ranking) implements Understanding {

    public Unsure {
      choices = List.copyOf(choices);
      if (choices.isEmpty() || choices.size() > 2) {
        throw new IllegalArgumentException("one or two choices, not " + choices.size());
      }
    }
  }

  /// The caller asked for a person, any person: the default destination takes the call.
  record HumanWanted(Ranking ranking) implements Understanding {}

  /// No destination fits: the default destination takes the call.
  record Unclassified(Reason reason, Ranking ranking) implements Understanding {}

  /// Why nothing fits.
  enum Reason {
    /// Silence, noise, or nothing but hesitation.
    NOTHING_SAID,
    /// The caller wants something that no destination offers.
    NOTHING_FITS,
    /// The caller does not speak English, the only language that the model knows.
    OTHER_LANGUAGE
  }

  /// The one destination to ring; empty where the caller is to be asked, or nothing fits.
  default Optional<Place> chosen() {
    return switch (this) {
      case Named(var destination, _) -> Optional.of(destination);
      case Matched(var destination, _, _) -> Optional.of(destination);
      case Unsure _, HumanWanted _, Unclassified _ -> Optional.empty();
    };
  }

  /// How sure the decision is, 0 to 1: 1 for a name said outright, 0 where nothing fits.
  default double confidence() {
    return switch (this) {
      case Named _ -> 1;
      case Matched(_, double confidence, _) -> confidence;
      case Unsure(var choices, _) -> choices.getFirst().score();
      case HumanWanted _, Unclassified _ -> 0;
    };
  }

  /// The decision and its reasons, for a reader who knows nothing of machine learning.
  default String explanation() {
    return Explanation.of(this);
  }
}
