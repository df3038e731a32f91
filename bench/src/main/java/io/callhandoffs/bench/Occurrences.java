package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/// Counts a word in a stream of bytes, in upper or lower case; also where a word is cut in two by
/// the end of what was read.
final class Occurrences {

  private final String word;
  private int matched;

  /// @param word in lower case, whose first character it has only once
  Occurrences(String word) {
    this.word = word;
  }

  /// How many words end in the first `length` of these bytes.
  int in(byte[] bytes, int length) {
    int found = 0;
    for (var character : text(bytes, length).toCharArray()) {
      if (character == word.charAt(matched)) {
        matched++;
      } else {
        matched = character == word.charAt(0) ? 1 : 0;
      }
      if (matched == word.length()) {
        found++;
        matched = 0;
      }
    }
    return found;
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, US_ASCII).toLowerCase(Locale.ROOT);
  }
}
