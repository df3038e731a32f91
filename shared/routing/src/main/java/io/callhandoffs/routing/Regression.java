package io.callhandoffs.routing;

import java.util.Arrays;

/// Multinomial logistic regression: the weights by which features tell classes apart.
final class Regression implements Descent.Slope {

  /// What large weights cost. Chosen on draws of the training data; a third or three times of it
  /// does as well.
  private static final double PRICE_OF_WEIGHTS = 2e-5;

  /// More steps change nothing that could be measured.
  private static final int MOST_STEPS = 100;

  private final float[][] features;
  private final int[] classes;
  private final float[] shares;
  private final int count;
  private final int width;

  private Regression(float[][] features, int width, int[] classes, int count) {
    this.features = features;
    this.width = width;
    this.classes = classes;
    this.count = count;
    this.shares = shares(classes, count);
  }

  /// Weights per feature and class, feature by feature.
  static float[] fit(float[][] features, int width, int[] classes, int count) {
    var regression = new Regression(features, width, classes, count);
    return Descent.descend(regression, width * count, MOST_STEPS);
  }

  /// A class with four times the examples counts twice as much: neither is it drowned by them, nor
  /// are they wasted.
  private static float[] shares(int[] classes, int count) {
    var sizes = new int[count];
    for (int c : classes) {
      sizes[c]++;
    }
    var shares = new float[classes.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (1 / Math.sqrt(sizes[classes[i]]));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= (float) sum;
    }
    return shares;
  }

  @Override
  public double at(float[] weights, float[] gradient) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = (float) (PRICE_OF_WEIGHTS * weights[i]);
      loss += PRICE_OF_WEIGHTS / 2 * weights[i] * weights[i];
    }
    var logits = new float[count];
    for (int i = 0; i < features.length; i++) {
      logits(features[i], weights, logits);
      loss += shares[i] * lossAndSlope(logits, classes[i]);
      addGradient(features[i], logits, shares[i], gradient);
    }
    return loss;
  }

  private void logits(float[] feature, float[] weights, float[] logits) {
    Arrays.fill(logits, 0);
    for (int j = 0; j < width; j++) {
      if (feature[j] != 0) {
        Vectors.add(logits, 0, feature[j], weights, j * count, count);
      }
    }
  }

  private void addGradient(float[] feature, float[] slope, float share, float[] gradient) {
    for (int j = 0; j < width; j++) {
      if (feature[j] != 0) {
        Vectors.add(gradient, j * count, share * feature[j], slope, 0, count);
      }
    }
  }

  /// Turns logits into the slope of the loss, probability less truth, and returns the loss.
  private static double lossAndSlope(float[] logits, int truth) {
    float highest = logits[0];
    for (float logit : logits) {
      highest = Math.max(highest, logit);
    }
    double ofTruth = logits[truth] - highest;
    double sum = 0;
    for (int c = 0; c < logits.length; c++) {
      logits[c] = (float) Math.exp(logits[c] - highest);
      sum += logits[c];
    }
    for (int c = 0; c < logits.length; c++) {
      logits[c] /= (float) sum;
    }
    logits[truth] -= 1;
    return Math.log(sum) - ofTruth;
  }
}
