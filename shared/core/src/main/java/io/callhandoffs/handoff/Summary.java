package io.callhandoffs.handoff;

/// What the human should know before they take the call.
public record Summary(String text) {

  /// A minute when it is whispered, and nobody listens longer.
  private static final int MAX_LENGTH = 1000;

  public Summary {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }

  /// Cuts `text` to the length allowed, for where nobody can be told that it is too long.
  public static String cut(String text) {
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }
}
