package io.callhandoffs.routing.hearing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits what speech recognition wrote into lower-case words and punctuation marks.
final class Tokens {

  /// In characters: some minutes of talk. A machine that talks on and on must not cost us time.
  private static final int MAX_LENGTH = 1000;

  private static final String MARKS = ".,;:?!$€£%&+()\"/";

  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private Tokens() {}

  static List<String> of(String said) {
    var text = said.substring(0, Math.min(said.length(), MAX_LENGTH));
    var tokens = new Tokens();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(tokens::read);
    tokens.endWord();
    return tokens.tokens;
  }

  static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  static boolean haveWord(List<String> tokens) {
    return tokens.stream().anyMatch(Tokens::isWord);
  }

  private void read(int c) {
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      word.appendCodePoint(c);
    } else if (c == '*' || (isInsideWords(c) && !word.isEmpty())) {
      word.append(c == '*' ? '*' : c == '-' ? '-' : '\'');
    } else {
      endWord();
      if (MARKS.indexOf(c) >= 0) {
        tokens.add(Character.toString(c));
      }
    }
  }

  private static boolean isInsideWords(int c) {
    return c == '\'' || c == '’' || c == '-';
  }

  /// Masked words (`f***`) are left out: they tell the caller's mood and no wish.
  private void endWord() {
    int end = word.length();
    while (end > 0 && isInsideWords(word.charAt(end - 1))) {
      end--;
    }
    var text = word.substring(0, end);
    if (!text.isEmpty() && text.indexOf('*') < 0) {
      tokens.add(text);
    }
    word.setLength(0);
  }
}
