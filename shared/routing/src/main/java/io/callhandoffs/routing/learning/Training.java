package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.hearing.Speech;
import io.callhandoffs.routing.index.Coefficients;
import io.callhandoffs.routing.index.Corpus;
import io.callhandoffs.routing.index.FeaturePoints;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.index.Passage;
import io.callhandoffs.routing.model.Layer;
import io.callhandoffs.routing.model.Model;
import io.callhandoffs.routing.model.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Trains a project's [Index]: embeds the passages of its candidates, and fits a kernel classifier
/// that tells the candidates and the background apart.
public final class Training {

  /// Passages of a project, 60 each of 100 candidates, or 12 each of 500: so that the index and the
  /// time to train it stay bounded.
  private static final int MAX_PASSAGES = 6000;

  /// Even among very many candidates, each has this many passages.
  private static final int MIN_PASSAGES_EACH = 8;

  /// Past this, more landmarks gain less than they cost a call.
  private static final int MAX_LANDMARKS = 2048;

  /// Landmarks times classes, so that the coefficients of the largest project fit into two
  /// megabytes.
  private static final int MAX_COEFFICIENTS = 1_000_000;

  /// A sentence of the background whose cosine with any passage is higher is not background here.
  private static final float MAX_BACKGROUND_COSINE = 0.7f;

  /// The weight of ridge regression beside logistic regression where there are plenty of examples.
  /// It helps with callers' sentences only; on owners' headings it is the worse of the two.
  private static final float RIDGE_WEIGHT = 10;

  private Training() {}

  /// Learns to tell candidates apart.
  ///
  /// @param cache the embeddings that are known already; afterwards it knows all
  public static Index train(List<Candidate> candidates, EmbeddingCache cache, Model model) {
    return train(candidates, cache, model, MAX_PASSAGES);
  }

  /// The same with another limit, for measurements.
  public static Index train(
      List<Candidate> candidates, EmbeddingCache cache, Model model, int maxPassages) {
    var corpus = corpus(candidates, cache, model, maxPassages);
    var background = background(corpus, model);
    return new Index(corpus, background, coefficients(corpus, background, model));
  }

  private static Corpus corpus(
      List<Candidate> candidates, EmbeddingCache cache, Model model, int maxPassages) {
    var entries = new ArrayList<Corpus.Entry>();
    int each = Math.max(MIN_PASSAGES_EACH, maxPassages / Math.max(1, candidates.size()));
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      for (var passage : Passage.of(candidates.get(candidate)).stream().limit(each).toList()) {
        var text = Speech.of(passage.text()).text();
        entries.add(new Corpus.Entry(candidate, passage, cache.embedding(text, model)));
      }
    }
    return new Corpus(candidates, entries);
  }

  /// The sentences of the model's background that are far from all that the candidates offer.
  private static List<Integer> background(Corpus corpus, Model model) {
    return IntStream.range(0, model.background().size())
        .filter(sentence -> {
          var embedding = model.background().get(sentence);
          return corpus.entries().stream()
              .allMatch(
                  entry -> embedding.cosine(entry.embedding(), Layer.LAST) < MAX_BACKGROUND_COSINE);
        })
        .boxed()
        .toList();
  }

  private static Coefficients coefficients(Corpus corpus, List<Integer> background, Model model) {
    var embeddings = background.stream().map(model.background()::get).toList();
    var points = new FeaturePoints(corpus, embeddings);
    int classes = corpus.classes();
    int limit = Math.min(MAX_LANDMARKS, MAX_COEFFICIENTS / classes);
    var landmarks = NystromLandmarks.among(points, limit);
    var labelled = new LabelledFeatures(landmarks.features(), labels(corpus, points), classes);
    var weights = LogisticRegression.fit(labelled);
    float supply = corpus.exampleSupply();
    if (supply > 0) {
      var ridge = RidgeRegression.fit(labelled);
      Vectors.axpy(weights, 0, RIDGE_WEIGHT * supply, ridge, 0, weights.length);
    }
    return Coefficients.of(landmarks.chosen(), landmarks.forKernelValues(weights, classes));
  }

  /// The class of each point: its candidate, or the background.
  private static int[] labels(Corpus corpus, FeaturePoints points) {
    var entries = corpus.entries();
    return IntStream.range(0, points.size())
        .map(i -> i < entries.size() ? entries.get(i).candidate() : corpus.background())
        .toArray();
  }
}
