package io.callhandoffs.routing.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What BERT does to a text before [WordPiece]: control characters go, letters become lower-case
/// and lose their accents, and words are split at spaces, punctuation and Chinese characters.
final class BasicTokenizer {

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private BasicTokenizer() {}

  /// The words and single punctuation marks of a text.
  static List<String> words(String text) {
    var tokenizer = new BasicTokenizer();
    Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(tokenizer::read);
    tokenizer.endWord();
    return tokenizer.words;
  }

  private void read(int c) {
    if (isSpace(c)) {
      endWord();
    } else if (isPunctuation(c) || isChinese(c)) {
      endWord();
      words.add(Character.toString(c));
    } else if (!isDropped(c)) {
      word.appendCodePoint(Character.toLowerCase(c));
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return c == 0
        || c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.NON_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int c) {
    return isAsciiPunctuation(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  /// All marks of ASCII count, also those that Unicode calls symbols: `$`, `+`, `<`, `^`.
  private static boolean isAsciiPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /// The CJK ideographs that BERT sets apart; Hangul, Hiragana and Katakana are not among them.
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
