package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.model.Vectors;
import java.util.Arrays;

/// Multinomial logistic regression with L2 regularisation, fitted by L-BFGS.
final class LogisticRegression {

  /// λ, the L2 regularisation. Chosen on draws of the training data; a third or three times as much
  /// does as well.
  private static final double L2 = 2e-5;

  /// More iterations change nothing that could be measured.
  private static final int MAX_ITERATIONS = 100;

  private final LabelledFeatures samples;
  private final float[] sampleWeights;
  private final int classes;

  private LogisticRegression(LabelledFeatures samples) {
    this.samples = samples;
    this.classes = samples.classes();
    this.sampleWeights = sampleWeights(samples);
  }

  /// Weights feature by feature, one for each class.
  static float[] fit(LabelledFeatures samples) {
    var regression = new LogisticRegression(samples);
    return Lbfgs.minimise(
        regression::lossAndGradient, samples.width() * samples.classes(), MAX_ITERATIONS);
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
  private double lossAndGradient(float[] weights, float[] gradient) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = (float) (L2 * weights[i]);
      loss += L2 / 2 * weights[i] * weights[i];
    }
    var logits = new float[classes];
    for (int i = 0; i < samples.size(); i++) {
      var features = samples.features(i);
      logits(features, weights, logits);
      loss += sampleWeights[i] * crossEntropy(logits, samples.label(i));
      addGradient(features, logits, sampleWeights[i], gradient);
    }
    return loss;
  }

  private void logits(float[] features, float[] weights, float[] logits) {
    Arrays.fill(logits, 0);
    for (int j = 0; j < features.length; j++) {
      if (features[j] != 0) {
        Vectors.axpy(logits, 0, features[j], weights, j * classes, classes);
      }
    }
  }

  private void addGradient(float[] features, float[] ofLogits, float weight, float[] gradient) {
    for (int j = 0; j < features.length; j++) {
      if (features[j] != 0) {
        Vectors.axpy(gradient, j * classes, weight * features[j], ofLogits, 0, classes);
      }
    }
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
}
