package io.callhandoffs.routing;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which of a project's candidates are near which others on the whole, by the middle of their
/// texts: so that only those few need be compared text by text.
final class Neighbours {

  /// A candidate that reads like more than so many others has been told enough.
  private static final int MOST = 5;

  private final List<float[]> middles;

  /// @param texts those of each candidate
  Neighbours(List<List<Index.Entry>> texts) {
    middles = texts.stream().map(Neighbours::middle).toList();
  }

  /// Two candidates, by their places; the first comes first.
  record Pair(int one, int other) {}

  /// Every candidate with its neighbours, each pair once.
  List<Pair> pairs() {
    var order = Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other);
    var pairs = new TreeSet<>(order);
    for (int one = 0; one < middles.size(); one++) {
      for (int other : nearest(one)) {
        pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
      }
    }
    return List.copyOf(pairs);
  }

  private List<Integer> nearest(int one) {
    var nearness = new float[middles.size()];
    for (int other = 0; other < nearness.length; other++) {
      nearness[other] = Vectors.dot(middles.get(one), middles.get(other), 0, Encoder.WIDTH);
    }
    return IntStream.range(0, nearness.length)
        .filter(other -> other != one)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer other) -> -nearness[other]))
        .limit(MOST)
        .toList();
  }

  private static float[] middle(List<Index.Entry> texts) {
    var middle = new float[Encoder.WIDTH];
    texts.forEach(
        text -> Vectors.add(middle, 0, 1, text.vector().numbers(Layers.LAST), 0, Encoder.WIDTH));
    Vectors.normalise(middle, 0, Encoder.WIDTH);
    return middle;
  }
}
