package io.callhandoffs.routing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// BERT's WordPiece tokenizer over its uncased English vocabulary: each word of the
/// [BasicTokenizer] is cut into the longest known pieces, from the left.
final class WordPiece {

  /// A longer word, in code points, is one unknown token, as in BERT.
  private static final int MAX_WORD_LENGTH = 100;

  /// Stands before pieces that continue a word.
  private static final String CONTINUATION = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /// @param lines the lines of the vocabulary; the id of a piece is the number of its line
  WordPiece(List<String> lines) {
    vocabulary = HashMap.newHashMap(lines.size());
    for (int id = 0; id < lines.size(); id++) {
      vocabulary.put(lines.get(id), id);
    }
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  private int special(String token) {
    var id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + token);
    }
    return id;
  }

  /// The token ids of a text, from `[CLS]` to `[SEP]`.
  ///
  /// @param limit how many at most, those two included
  long[] ids(String text, int limit) {
    var ids = new ArrayList<Integer>();
    ids.add(start);
    for (var word : BasicTokenizer.words(text)) {
      ids.addAll(pieces(word).orElse(List.of(unknown)));
      if (ids.size() >= limit) {
        break;
      }
    }
    var kept = ids.subList(0, Math.min(ids.size(), limit - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  /// The ids of a word's pieces; empty if it cannot be cut into known ones.
  private Optional<List<Integer>> pieces(String word) {
    if (word.codePointCount(0, word.length()) > MAX_WORD_LENGTH) {
      return Optional.empty();
    }
    var pieces = new ArrayList<Integer>();
    for (int from = 0; from < word.length(); ) {
      int to = longestPiece(word, from);
      if (to == from) {
        return Optional.empty();
      }
      pieces.add(vocabulary.get(piece(word, from, to)));
      from = to;
    }
    return Optional.of(pieces);
  }

  /// Where the longest known piece that begins at `from` ends; `from` if there is none.
  private int longestPiece(String word, int from) {
    int to = word.length();
    while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    var letters = word.substring(from, to);
    return from == 0 ? letters : CONTINUATION + letters;
  }
}
