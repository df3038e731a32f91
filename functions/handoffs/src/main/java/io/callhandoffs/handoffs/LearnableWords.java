package io.callhandoffs.handoffs;

import io.callhandoffs.destination.Examples;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.telephone.MaskedNumbers;

/// What a destination may learn from a call: words that are no longer than an example, and have no
/// telephone number in them, since more people may read examples than calls.
record LearnableWords(String text) {

  LearnableWords {
    if (!Examples.fits(text)) {
      throw new IllegalArgumentException("must be 1 to " + Examples.MAX_LENGTH + " characters");
    }
    if (MaskedNumbers.areIn(text)) {
      throw new IllegalArgumentException("must not have a telephone number in it");
    }
  }

  /// The caller's own words, if a destination can learn them unchanged.
  static LearnableWords of(Handoff handoff) {
    try {
      return new LearnableWords(handoff.callersWords().orElse(""));
    } catch (IllegalArgumentException e) {
      throw Failure.conflict(
          "What the caller said "
              + e.getMessage()
              + " to be learned; send the words to keep as `example`");
    }
  }
}
