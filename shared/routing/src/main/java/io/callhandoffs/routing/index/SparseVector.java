package io.callhandoffs.routing.index;

import java.util.SortedMap;
import java.util.TreeMap;

/// A vector that is zero but for some keys.
final class SparseVector {

  static final SparseVector ZERO = new SparseVector(new TreeMap<>());

  /// In ascending order.
  private final int[] keys;

  private final float[] values;

  SparseVector(SortedMap<Integer, Double> valueOfKey) {
    keys = valueOfKey.keySet().stream().mapToInt(Integer::intValue).toArray();
    values = new float[keys.length];
    int at = 0;
    for (double value : valueOfKey.values()) {
      values[at++] = (float) value;
    }
  }

  int size() {
    return keys.length;
  }

  int key(int at) {
    return keys[at];
  }

  float value(int at) {
    return values[at];
  }

  boolean isZero() {
    return keys.length == 0;
  }
}
