package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking;
import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.model.Model;
import java.util.ArrayList;
import java.util.Arrays;

/// Ranks a project's candidates by the meaning of what a caller said: the logits of the kernel
/// classifier plus a kNN vote, calibrated. It may be used by many threads.
public final class Classifier {

  /// The weight of the kNN vote without any examples. The less there was to learn from, the more it
  /// counts; with plenty of examples it has half of this weight.
  private static final float NEIGHBOURS_WEIGHT = 20;

  private final Index index;
  private final Model model;
  private final TfIdf tfIdf;
  private final FeaturePoints points;
  private final float exampleSupply;

  public Classifier(Index index, Model model) {
    this.index = index;
    this.model = model;
    tfIdf = index.corpus().tfIdf();
    var background = index.background().stream().map(model.background()::get).toList();
    points = new FeaturePoints(index.corpus(), tfIdf, background);
    exampleSupply = index.corpus().exampleSupply();
  }

  /// All candidates, by how likely a caller who said so wants them.
  public Ranking rank(String said) {
    var row = points.row(new FeaturePoint(model.embed(said), tfIdf.of(said), true));
    var neighbours = NearestNeighbours.of(row.cosines(), index.corpus());
    return ranking(scores(row.kernel(), neighbours), neighbours);
  }

  /// The scores of all classes.
  private float[] scores(float[] kernel, NearestNeighbours neighbours) {
    var scores = index.coefficients().logits(kernel, index.corpus().classes());
    float weight = NEIGHBOURS_WEIGHT * (1 - exampleSupply / 2);
    for (int c = 0; c < scores.length; c++) {
      scores[c] += weight * neighbours.cosine(c);
    }
    return scores;
  }

  private Ranking ranking(float[] all, NearestNeighbours neighbours) {
    var candidates = index.candidates();
    var scores = Arrays.copyOf(all, candidates.size());
    double inScope = Calibration.inScope(scores, all[index.corpus().background()], exampleSupply);
    var probabilities = Calibration.ofCandidates(scores, inScope);
    var places = new ArrayList<Place>();
    for (int c = 0; c < scores.length; c++) {
      var known = candidates.get(c);
      var nearest = index.corpus().entries().get(neighbours.entry(c)).passage();
      places.add(new Place(known.id(), known.name(), probabilities[c], nearest.evidence()));
    }
    return new Ranking(By.MEANING, inScope, places);
  }
}
