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

  /// A destination with so many examples needs no more of them.
  private static final float PLENTY = 5;

  /// How loud [LeastSquares] is beside [Regression] where there are plenty of examples. It helps
  /// with callers' sentences only: on owners' headings it is the worse of the two.
  private static final float SQUARES = 10;

  private Training() {}

  static Index of(List<Candidate> candidates, List<Index.Entry> entries, Model model) {
    var frequencies = Spelling.Frequencies.of(entries);
    var points = new ArrayList<>(entries.stream().map(e -> Point.of(e, frequencies)).toList());
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
    var trained =
        weights(
            new Points(points),
            classes,
            candidates.size() + 1,
            examples(entries, candidates.size()));
    return new Index(candidates, entries, kept, trained);
  }

  /// How well candidates are provided with examples, from 0, not at all, to 1, plenty.
  static float examples(List<Index.Entry> entries, int candidates) {
    long examples = entries.stream().filter(entry -> entry.item().isSpoken()).count();
    return Math.min(1, examples / (PLENTY * Math.max(1, candidates)));
  }

  private static Weights weights(Points points, List<Integer> classes, int count, float examples) {
    int most = Math.min(MOST_LANDMARKS, MOST_WEIGHTS / count);
    var landmarks = Landmarks.among(points, most);
    int width = landmarks.chosen().size();
    var truth = IntStream.range(0, points.size()).map(classes::get).toArray();
    var weights = Regression.fit(landmarks.features(), width, truth, count);
    if (examples > 0) {
      var squares = LeastSquares.fit(landmarks.features(), width, truth, count);
      Vectors.add(weights, 0, SQUARES * examples, squares, 0, weights.length);
    }
    return Weights.of(landmarks.chosen(), landmarks.forLikenesses(weights, count));
  }
}
