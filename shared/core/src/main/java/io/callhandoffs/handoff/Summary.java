package io.callhandoffs.handoff;

import io.callhandoffs.text.Length;

/// What the human should know before they take the call.
public record Summary(String text) {

  /// A minute when it is whispered, and nobody listens longer.
  private static final int MAX_LENGTH = 1000;

  public Summary {
    text = Length.checked(text, MAX_LENGTH);
  }

  /// Cuts `text` to the length allowed, for where nobody can be told that it is too long.
  public static String cut(String text) {
    return Length.cut(text, MAX_LENGTH);
  }
}
