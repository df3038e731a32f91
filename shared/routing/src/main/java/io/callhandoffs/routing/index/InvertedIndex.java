package io.callhandoffs.routing.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// An inverted index over sparse vectors: for each key the vectors that have it, so that one more
/// is compared only with those that have something in common with it.
final class InvertedIndex {

  private final int count;

  /// The keys of all vectors, in ascending order.
  private final int[] keys;

  /// Where the postings of a key begin; they end where those of the next key begin.
  private final int[] begin;

  private final int[] vectors;
  private final float[] values;

  InvertedIndex(List<SparseVector> all) {
    count = all.size();
    keys = all.stream().flatMapToInt(InvertedIndex::keys).sorted().distinct().toArray();
    begin = new int[keys.length + 1];
    all.stream().flatMapToInt(InvertedIndex::keys).forEach(key -> begin[find(key) + 1]++);
    Arrays.parallelPrefix(begin, Integer::sum);
    vectors = new int[begin[keys.length]];
    values = new float[vectors.length];
    var next = begin.clone();
    for (int vector = 0; vector < count; vector++) {
      add(all.get(vector), vector, next);
    }
  }

  private static IntStream keys(SparseVector vector) {
    return IntStream.range(0, vector.size()).map(vector::key);
  }

  private void add(SparseVector vector, int number, int[] next) {
    for (int i = 0; i < vector.size(); i++) {
      int at = next[find(vector.key(i))]++;
      vectors[at] = number;
      values[at] = vector.value(i);
    }
  }

  private int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /// The dot product of a vector with each.
  float[] dotProducts(SparseVector vector) {
    var products = new float[count];
    for (int i = 0; i < vector.size(); i++) {
      int key = find(vector.key(i));
      for (int at = key < 0 ? 0 : begin[key]; key >= 0 && at < begin[key + 1]; at++) {
        products[vectors[at]] += vector.value(i) * values[at];
      }
    }
    return products;
  }
}
