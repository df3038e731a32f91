package io.callhandoffs.routing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The spellings of many texts by what they contain, so that one more text is compared only with
/// those that have something in common with it.
final class Postings {

  private final int count;

  /// What any text contains, in ascending order.
  private final int[] keys;

  /// Where the texts that contain a key begin; the next key's beginning is their end.
  private final int[] begin;

  private final int[] texts;
  private final float[] weights;

  Postings(List<Spelling> spellings) {
    count = spellings.size();
    keys =
        spellings.stream().flatMapToInt(s -> IntStream.of(s.keys())).sorted().distinct().toArray();
    begin = new int[keys.length + 1];
    spellings.forEach(spelling -> spelling.forEach((key, _) -> begin[find(key) + 1]++));
    Arrays.parallelPrefix(begin, Integer::sum);
    texts = new int[begin[keys.length]];
    weights = new float[texts.length];
    var next = begin.clone();
    for (int text = 0; text < count; text++) {
      add(spellings.get(text), text, next);
    }
  }

  private void add(Spelling spelling, int text, int[] next) {
    spelling.forEach((key, weight) -> {
      int at = next[find(key)]++;
      texts[at] = text;
      weights[at] = weight;
    });
  }

  private int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /// How alike a text is to each, from 0, nothing in common, to 1, the same.
  float[] likeness(Spelling spelling) {
    var likeness = new float[count];
    spelling.forEach((key, weight) -> {
      int found = find(key);
      for (int at = found < 0 ? 0 : begin[found]; found >= 0 && at < begin[found + 1]; at++) {
        likeness[texts[at]] += weight * weights[at];
      }
    });
    return likeness;
  }
}
