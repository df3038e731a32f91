package io.callhandoffs.routing;

import java.util.List;

/// What a caller was understood to want.
public sealed interface Understanding {

  /// Every destination, the likeliest first, whatever was decided.
  Ranking ranking();

  /// The caller said a destination's name outright.
  record Named(Place destination, Ranking ranking) implements Understanding {}

  /// The caller's words mean one destination, and clearly so.
  ///
  /// @param confidence how sure that is, 0 to 1
  record Matched(Place destination, double confidence, Ranking ranking) implements Understanding {}

  /// One or two destinations are likely, but not enough so to ring them: ask the caller once,
  /// naming them.
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

  /// The caller wants a human being, whoever it is: the default destination's case.
  record HumanWanted(Ranking ranking) implements Understanding {}

  /// No destination fits: the default destination's case, too.
  record Unclassified(Reason reason, Ranking ranking) implements Understanding {}

  /// Why nothing fits.
  enum Reason {
    /// Silence, noise, or nothing but hesitation.
    NOTHING_SAID,
    /// The caller wants something, but nothing that is offered.
    NOTHING_FITS,
    /// The caller does not speak English, the one language that is understood.
    OTHER_LANGUAGE
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

  /// The decision and its reasons, in words that a manager understands.
  default String explanation() {
    return Explanation.of(this);
  }
}
