package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.model.Matrix;

/// What a linear model is fitted to: the features of samples, and the class of each.
final class LabelledFeatures {

  private final float[][] features;
  private final int[] labels;
  private final int classes;

  /// @param features a row for each sample
  /// @param labels the class of each sample
  /// @param classes how many classes there are
  LabelledFeatures(float[][] features, int[] labels, int classes) {
    this.features = features;
    this.labels = labels;
    this.classes = classes;
  }

  /// How many samples there are.
  int size() {
    return labels.length;
  }

  /// How many features each has.
  int width() {
    return features.length == 0 ? 0 : features[0].length;
  }

  int classes() {
    return classes;
  }

  /// All features, a row for each sample; to be closed.
  Matrix matrix() {
    return Matrix.of(features);
  }

  float[] features(int sample) {
    return features[sample];
  }

  int label(int sample) {
    return labels[sample];
  }
}
