package io.callhandoffs.handoff;

import io.callhandoffs.text.Length;

/// What the caller said to an assistant.
public record Utterance(String words) {

  /// A minute of speech is well below this.
  private static final int MAX_LENGTH = 2000;

  public Utterance {
    words = Length.checked(words, MAX_LENGTH);
  }

  /// Cuts `words` to the length allowed, for where nobody can be told that they are too long.
  public static String cut(String words) {
    return Length.cut(words, MAX_LENGTH);
  }
}
