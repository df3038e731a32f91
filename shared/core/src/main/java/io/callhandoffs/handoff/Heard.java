package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.text.Length;
import java.time.Instant;
import java.util.List;

/// What the caller said or pressed when asked, and what was made of it.
///
/// @param turn which question it answers, from 1
/// @param words what was said, as Twilio wrote it down, or the keys that were pressed; empty for
///   silence
/// @param understood what was made of it, in words that a manager understands
/// @param candidates the destinations between which the caller was then asked to choose
public record Heard(
    int turn, String words, String understood, List<DestinationId> candidates, Instant at) {

  /// A minute of speech, Twilio's longest, is well below this.
  private static final int MAX_WORDS = 2000;

  public Heard {
    words = Length.cut(words, MAX_WORDS);
    candidates = List.copyOf(candidates);
  }

  /// Whether it was said. Keys are not words, and silence is none.
  public boolean isSpoken() {
    return words.codePoints().anyMatch(Character::isLetter);
  }

  /// Without the words: people say who they are.
  @Override
  public String toString() {
    return "Heard[turn=" + turn + "]";
  }
}
