package io.callhandoffs.routing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts text into the pieces that BERT's uncased English vocabulary knows, exactly as BERT's own
/// tokenizer does: clean, lower-case, strip accents, split at spaces and punctuation, then take the
/// longest known piece again and again.
final class WordPiece {

  /// A word longer than this is one unknown piece, as in BERT.
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUES = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /// @param lines the vocabulary's lines; a piece's id is its line
  WordPiece(List<String> lines) {
    vocabulary = HashMap.newHashMap(lines.size());
    for (int id = 0; id < lines.size(); id++) {
      vocabulary.put(lines.get(id), id);
    }
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  private int special(String piece) {
    var id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return id;
  }

  /// The ids of a text's pieces, between the start and the end mark, `limit` at most.
  long[] ids(String text, int limit) {
    var ids = new ArrayList<Integer>();
    ids.add(start);
    for (var word : words(text)) {
      addPieces(word, ids);
      if (ids.size() >= limit) {
        break;
      }
    }
    var kept = ids.subList(0, Math.min(ids.size(), limit - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int first = ids.size();
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        var piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : CONTINUES + piece);
        to = id == null ? to - 1 : to;
      }
      if (id == null) {
        ids.subList(first, ids.size()).clear();
        ids.add(unknown);
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  /// Words and single punctuation marks, lower-case and without accents.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .forEach(c -> {
          if (isSpace(c)) {
            flush(word, words);
          } else if (standsAlone(c)) {
            flush(word, words);
            words.add(Character.toString(c));
          } else if (!isDropped(c)) {
            word.appendCodePoint(c);
          }
        });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
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

  private static boolean standsAlone(int c) {
    return isPunctuation(c) || isCjk(c);
  }

  private static boolean isPunctuation(int c) {
    boolean ascii =
        (c >= '!' && c <= '/')
            || (c >= ':' && c <= '@')
            || (c >= '[' && c <= '`')
            || (c >= '{' && c <= '~');
    return ascii
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

  private static boolean isCjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
