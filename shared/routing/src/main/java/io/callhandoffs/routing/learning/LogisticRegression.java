package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.model.Matrix;
import io.callhandoffs.routing.model.MatrixProduct;
import io.callhandoffs.routing.model.Vectors;

/// Multinomial logistic regression with L2 regularisation, fitted by L-BFGS.
final class LogisticRegression implements AutoCloseable {

  /// λ, the L2 regularisation. Chosen on draws of the training data; a third or three times as much
  /// does as well.
  private static final double L2 = 2e-5;

  /// More iterations change nothing that could be measured.
  private static final int MAX_ITERATIONS = 100;

  private final LabelledFeatures samples;
  private final float[] sampleWeights;
  private final Matrix features;
  private final Matrix transposed;
  private final Matrix weights;
  private final Matrix logits;
  private final Matrix ofWeights;

  private LogisticRegression(LabelledFeatures samples, Matrix features) {
    this.samples = samples;
    this.sampleWeights = sampleWeights(samples);
    this.features = features;
    this.transposed = features.transposed();
    this.weights = new Matrix(samples.width(), samples.classes());
    this.logits = new Matrix(samples.size(), samples.classes());
    this.ofWeights = new Matrix(samples.width(), samples.classes());
  }

  /// Weights feature by feature, one for each class.
  static float[] fit(LabelledFeatures samples) {
    try (var features = samples.matrix();
        var regression = new LogisticRegression(samples, features)) {
      return Lbfgs.minimise(
          regression::lossAndGradient, samples.width() * samples.classes(), MAX_ITERATIONS);
    }
  }

  /// A class with four times the samples counts twice as much: it does not drown the others, and
  /// its samples are not wasted either.
  private static float[] sampleWeights(LabelledFeatures samples) {
    var sizes = new int[samples.classes()];
    for (int i = 0; i < samples.size(); i++) {
      sizes[samples.label(i)]++;
    }
    var weights = new float[samples.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (1 / Math.sqrt(sizes[samples.label(i)]));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= (float) sum;
    }
    return weights;
  }

  /// The regularised mean cross-entropy; writes its gradient.
  private double lossAndGradient(float[] point, float[] gradient) {
    weights.put(point);
    MatrixProduct.multiply(features, weights, logits);
    double loss = 0;
    var row = new float[samples.classes()];
    for (int i = 0; i < samples.size(); i++) {
      logits.get(i, row);
      loss += sampleWeights[i] * crossEntropy(row, samples.label(i));
      Vectors.scale(row, sampleWeights[i]);
      logits.put(i, row);
    }
    MatrixProduct.multiply(transposed, logits, ofWeights);
    ofWeights.get(gradient);
    Vectors.axpy(gradient, 0, (float) L2, point, 0, point.length);
    return loss + L2 / 2 * Vectors.dot(point, point);
  }

  /// The cross-entropy of one sample; turns its logits into the gradient, softmax less label.
  private static double crossEntropy(float[] logits, int label) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      highest = Math.max(highest, logit);
    }
    double ofLabel = logits[label] - highest;
    double sum = 0;
    for (int c = 0; c < logits.length; c++) {
      logits[c] = (float) Math.exp(logits[c] - highest);
      sum += logits[c];
    }
    for (int c = 0; c < logits.length; c++) {
      logits[c] /= (float) sum;
    }
    logits[label] -= 1;
    return Math.log(sum) - ofLabel;
  }

  @Override
  public void close() {
    transposed.close();
    weights.close();
    logits.close();
    ofWeights.close();
  }
}
