package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Learns, from texts of which it is known where they belong, where others belong.
final class Training {

  /// Past this, more landmarks gain less than they cost a call.
  private static final int MOST_LANDMARKS = 2048;

  /// Landmarks times classes, so that the weights of the largest project fit into two megabytes.
  private static final int MOST_WEIGHTS = 1_000_000;

  private Training() {}

  static Index of(List<Candidate> candidates, List<Index.Entry> entries, Model model) {
    var frequencies = Points.frequencies(entries);
    var points = new ArrayList<>(Points.of(entries, frequencies));
    var classes = new ArrayList<>(entries.stream().map(Index.Entry::candidate).toList());
    var offered = List.copyOf(points);
    var background = model.background().points();
    var kept = new ArrayList<Integer>();
    for (int sentence = 0; sentence < background.size(); sentence++) {
      var point = background.get(sentence);
      if (Background.isFarFrom(point, offered)) {
        kept.add(sentence);
        points.add(point);
        classes.add(candidates.size());
      }
    }
    return new Index(candidates, entries, kept, weights(points, classes, candidates.size() + 1));
  }

  private static Weights weights(List<Point> points, List<Integer> classes, int count) {
    int most = Math.min(MOST_LANDMARKS, MOST_WEIGHTS / count);
    var landmarks = Landmarks.among(points, most);
    int width = landmarks.chosen().size();
    var truth = IntStream.range(0, points.size()).map(classes::get).toArray();
    var weights = Regression.fit(landmarks.features(), width, truth, count);
    return Weights.of(landmarks.chosen(), landmarks.forLikenesses(weights, count));
  }
}
