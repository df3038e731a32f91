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
          if (Characters.isSpace(c)) {
            flush(word, words);
          } else if (Characters.standsAlone(c)) {
            flush(word, words);
            words.add(Character.toString(c));
          } else if (!Characters.isDropped(c)) {
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
}
