package io.callhandoffs.handoff;

/// What the caller said to an assistant.
public record Utterance(String words) {

  /// A minute of speech is well below this.
  private static final int MAX_LENGTH = 2000;

  public Utterance {
    if (words.isBlank() || words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }

  /// Cuts `words` to the length allowed, for where nobody can be told that they are too long.
  public static String cut(String words) {
    return words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
  }
}
