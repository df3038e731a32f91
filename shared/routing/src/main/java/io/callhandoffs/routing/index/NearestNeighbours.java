package io.callhandoffs.routing.index;

import java.util.Arrays;

/// For each class the two points that are nearest to what a caller said: a kNN vote with k = 2.
final class NearestNeighbours {

  private static final float NONE = -1;

  private final float[] first;
  private final float[] second;
  private final int[] entry;

  private NearestNeighbours(int classes) {
    first = new float[classes];
    second = new float[classes];
    entry = new int[classes];
    Arrays.fill(first, NONE);
    Arrays.fill(second, NONE);
  }

  /// @param cosines of all points: the corpus and, after that, the background
  static NearestNeighbours of(float[] cosines, Corpus corpus) {
    var nearest = new NearestNeighbours(corpus.classes());
    var entries = corpus.entries();
    for (int i = 0; i < cosines.length; i++) {
      boolean isBackground = i >= entries.size();
      nearest.add(isBackground ? corpus.background() : entries.get(i).candidate(), i, cosines[i]);
    }
    return nearest;
  }

  private void add(int ofClass, int at, float cosine) {
    if (cosine > first[ofClass]) {
      second[ofClass] = first[ofClass];
      first[ofClass] = cosine;
      entry[ofClass] = at;
    } else if (cosine > second[ofClass]) {
      second[ofClass] = cosine;
    }
  }

  /// The mean cosine of a class's two nearest points, or that of its only one.
  float cosine(int ofClass) {
    return second[ofClass] == NONE ? first[ofClass] : (first[ofClass] + second[ofClass]) / 2;
  }

  /// The entry of the corpus that is a candidate's nearest.
  int entry(int candidate) {
    return entry[candidate];
  }
}
