package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares what a caller said with a project's texts.
final class Classifier {

  /// How much the nearest texts count beside what was learned: the more, the less there was to
  /// learn from. With callers' sentences to learn from, half as much is right.
  private static final float NEIGHBOURS = 20;

  private final Index index;
  private final Model model;
  private final Spelling.Frequencies frequencies;
  private final List<Point> points;
  private final float examples;
  private final float neighbours;

  Classifier(Index index, Model model) {
    this.index = index;
    this.model = model;
    frequencies = Points.frequencies(index.entries());
    points = new ArrayList<>(Points.of(index.entries(), frequencies));
    for (int sentence : index.background()) {
      points.add(model.background().points().get(sentence));
    }
    examples = Training.examples(index.entries(), index.candidates().size());
    neighbours = NEIGHBOURS * (1 - examples / 2);
  }

  /// Every candidate, by how likely a caller who said so wants it.
  Ranking rank(String said) {
    var point = new Point(model.encoder().embed(said), frequencies.of(said), true);
    var nearness = new float[points.size()];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = point.nearness(points.get(i));
    }
    var nearest = Nearest.of(nearness, index);
    return ranking(scores(logits(point, nearness), nearest), nearest);
  }

  private float[] logits(Point point, float[] nearness) {
    var logits = new float[index.candidates().size() + 1];
    var landmarks = index.weights().landmarks();
    for (int landmark = 0; landmark < landmarks.size(); landmark++) {
      int at = landmarks.get(landmark);
      index.weights().add(landmark, points.get(at).likeness(point, nearness[at]), logits);
    }
    return logits;
  }

  /// The scores of the candidates and, after them, of the background.
  private float[] scores(float[] logits, Nearest nearest) {
    var scores = logits.clone();
    for (int group = 0; group < scores.length; group++) {
      scores[group] += neighbours * nearest.nearness(group);
    }
    return scores;
  }

  private Ranking ranking(float[] all, Nearest nearest) {
    int count = index.candidates().size();
    var scores = Arrays.copyOf(all, count);
    double fits = Confidence.thatAnyFits(scores, all[count], examples);
    var shares = Confidence.divide(fits, scores);
    var places = new ArrayList<Place>();
    for (int candidate = 0; candidate < count; candidate++) {
      var evidence = index.entries().get(nearest.entry(candidate)).item().evidence();
      var known = index.candidates().get(candidate);
      places.add(new Place(known.id(), known.name(), shares[candidate], evidence));
    }
    return new Ranking(fits, places);
  }
}
