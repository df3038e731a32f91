package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/// Compares what a caller said with a project's texts.
final class Classifier {

  /// How much the nearest texts count beside what was learned: the more, the less there was to
  /// learn from. With callers' sentences to learn from, half as much is right.
  private static final float NEIGHBOURS = 20;

  private final Index index;
  private final Model model;
  private final Spelling.Frequencies frequencies;
  private final Points points;
  private final int[] landmarks;
  private final float examples;
  private final float neighbours;

  Classifier(Index index, Model model) {
    this.index = index;
    this.model = model;
    frequencies = Spelling.Frequencies.of(index.entries());
    points = points(index, model.background(), frequencies);
    landmarks = index.weights().landmarks().stream().mapToInt(Integer::intValue).toArray();
    examples = Training.examples(index.entries(), index.candidates().size());
    neighbours = NEIGHBOURS * (1 - examples / 2);
  }

  private static Points points(
      Index index, Background background, Spelling.Frequencies frequencies) {
    var own = index.entries().stream().map(entry -> Point.of(entry, frequencies));
    var others = index.background().stream().map(background.points()::get);
    return new Points(Stream.concat(own, others).toList());
  }

  /// Every candidate, by how likely a caller who said so wants it.
  Ranking rank(String said) {
    var point = new Point(model.encoder().embed(said), frequencies.of(said), true);
    var view = points.from(point);
    var nearest = Nearest.of(view.nearness(), index);
    return ranking(scores(logits(view.likeness()), nearest), nearest);
  }

  private float[] logits(float[] likeness) {
    var logits = new float[index.candidates().size() + 1];
    for (int landmark = 0; landmark < landmarks.length; landmark++) {
      index.weights().add(landmark, likeness[landmarks[landmark]], logits);
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
