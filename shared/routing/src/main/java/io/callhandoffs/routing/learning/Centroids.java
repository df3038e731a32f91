package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.index.Corpus;
import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Layer;
import io.callhandoffs.routing.model.Vectors;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The centroids of candidates' texts, and which of them are near each other: only those candidates
/// need be compared text by text.
final class Centroids {

  /// The owner of a candidate need not be told of confusions with more than so many others.
  private static final int NEIGHBOURS_EACH = 5;

  private final List<float[]> centroids;

  /// @param texts those of each candidate
  Centroids(List<List<Corpus.Entry>> texts) {
    centroids = texts.stream().map(Centroids::centroid).toList();
  }

  /// Two candidates, by their places; the first comes first.
  record Pair(int one, int other) {}

  /// Each candidate with its nearest neighbours, each pair once.
  List<Pair> neighbours() {
    var order = Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other);
    var pairs = new TreeSet<>(order);
    for (int one = 0; one < centroids.size(); one++) {
      for (int other : nearest(one)) {
        pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
      }
    }
    return List.copyOf(pairs);
  }

  private List<Integer> nearest(int one) {
    var cosines = new float[centroids.size()];
    for (int other = 0; other < cosines.length; other++) {
      cosines[other] = Vectors.dot(centroids.get(one), centroids.get(other), 0, Embedding.WIDTH);
    }
    return IntStream.range(0, cosines.length)
        .filter(other -> other != one)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer other) -> -cosines[other]))
        .limit(NEIGHBOURS_EACH)
        .toList();
  }

  private static float[] centroid(List<Corpus.Entry> texts) {
    var sum = new float[Embedding.WIDTH];
    for (var text : texts) {
      Vectors.axpy(sum, 0, 1, text.embedding().values(Layer.LAST), 0, Embedding.WIDTH);
    }
    Vectors.normalise(sum, 0, Embedding.WIDTH);
    return sum;
  }
}
