package io.callhandoffs.destination;

import java.util.List;

/// Sentences with which callers ask for a destination.
public record Examples(List<String> sentences) {

  public static final Examples NONE = new Examples(List.of());

  /// Past fifty, more examples hardly change where calls go.
  public static final int MAX_COUNT = 50;

  /// What somebody says in one breath.
  public static final int MAX_LENGTH = 200;

  public Examples {
    if (sentences.size() > MAX_COUNT) {
      throw new IllegalArgumentException("must be at most " + MAX_COUNT + " sentences");
    }
    sentences = sentences.stream().map(String::strip).distinct().toList();
    if (sentences.stream().anyMatch(s -> s.isEmpty() || s.length() > MAX_LENGTH)) {
      throw new IllegalArgumentException("must each be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
