package io.callhandoffs.routing;

import java.util.Arrays;

/// The texts of every candidate, and of the background, that are nearest to what a caller said.
final class Nearest {

  private static final float FAR = -1;

  private final float[] first;
  private final float[] second;
  private final int[] entry;

  private Nearest(int classes) {
    first = new float[classes];
    second = new float[classes];
    entry = new int[classes];
    Arrays.fill(first, FAR);
    Arrays.fill(second, FAR);
  }

  /// @param nearness of every point of the index: its entries and, after them, its background
  static Nearest of(float[] nearness, Index index) {
    int candidates = index.candidates().size();
    var nearest = new Nearest(candidates + 1);
    for (int i = 0; i < nearness.length; i++) {
      boolean isOwn = i < index.entries().size();
      nearest.see(isOwn ? index.entries().get(i).candidate() : candidates, i, nearness[i]);
    }
    return nearest;
  }

  private void see(int group, int at, float nearness) {
    if (nearness > first[group]) {
      second[group] = first[group];
      first[group] = nearness;
      entry[group] = at;
    } else if (nearness > second[group]) {
      second[group] = nearness;
    }
  }

  /// How near a candidate's texts, or the background, are: the mean of the two nearest, or the one
  /// that there is.
  float nearness(int group) {
    return second[group] == FAR ? first[group] : (first[group] + second[group]) / 2;
  }

  /// The entry of the index that is the candidate's nearest text.
  int entry(int candidate) {
    return entry[candidate];
  }
}
