package io.callhandoffs.routing.hearing;

import java.util.List;
import java.util.Set;

/// Phrases of a few words, looked up among tokens.
record StockPhrases(Set<String> phrases) {

  /// No phrase has more words.
  private static final int MAX_WORDS = 4;

  /// @param phrases with commas or line breaks between
  static StockPhrases of(String phrases) {
    return new StockPhrases(Set.copyOf(List.of(phrases.strip().split("\\s*[,\\n]\\s*"))));
  }

  /// The number of words of the longest phrase that begins at a token; 0 if none does.
  int lengthAt(List<String> tokens, int at) {
    for (int length = Math.min(MAX_WORDS, tokens.size() - at); length >= 1; length--) {
      if (contains(tokens.subList(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /// Removes the longest phrase that the tokens begin with; false if they begin with none.
  boolean removeFirst(List<String> tokens) {
    int length = lengthAt(tokens, 0);
    tokens.subList(0, length).clear();
    return length > 0;
  }

  /// Removes the longest phrase that the tokens end with; false if they end with none.
  boolean removeLast(List<String> tokens) {
    int size = tokens.size();
    for (int length = Math.min(MAX_WORDS, size); length >= 1; length--) {
      var last = tokens.subList(size - length, size);
      if (contains(last)) {
        last.clear();
        return true;
      }
    }
    return false;
  }

  private boolean contains(List<String> words) {
    return phrases.contains(String.join(" ", words));
  }
}
