package io.callhandoffs.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Medians over rounds.
public final class Medians {

  private Medians() {}

  /// The value in the middle, or between the two in the middle.
  public static double of(double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// The median of the ratios of two values of the same round: what slows the machine down for a
  /// while slows both.
  public static double ofRatios(List<Double> values, List<Double> bases) {
    return of(
        IntStream.range(0, values.size())
            .mapToDouble(round -> values.get(round) / bases.get(round))
            .toArray());
  }
}
