package io.callhandoffs.destination;

import io.callhandoffs.text.Length;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    if (!sentences.stream().allMatch(Examples::fits)) {
      throw new IllegalArgumentException("must each be 1 to " + MAX_LENGTH + " characters");
    }
  }

  /// Whether a sentence is neither blank nor too long.
  public static boolean fits(String sentence) {
    var text = sentence.strip();
    return !text.isEmpty() && Length.of(text) <= MAX_LENGTH;
  }

  /// Whether a sentence is among them, however it is capitalised and spaced.
  public boolean have(String sentence) {
    return sentences.stream().map(Examples::folded).anyMatch(folded(sentence)::equals);
  }

  /// These and one more.
  public Examples and(String sentence) {
    return new Examples(Stream.concat(sentences.stream(), Stream.of(sentence)).toList());
  }

  private static String folded(String sentence) {
    return sentence.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
