package io.callhandoffs.routing.index;

import io.callhandoffs.routing.model.Layer;

/// The kernel of the classifier: a Gaussian (RBF) kernel over the embedding's last layer, plus one
/// over the inner layer, plus the dot product of the tf-idf vectors. Between vectors of length 1,
/// exp(-γ |a - b|²/2) is exp(γ (cos(a, b) - 1)).
///
/// The inner layer sees form as much as meaning, so it counts only between texts that are both
/// spoken: callers' sentences, not owners' headings.
final class Kernel {

  /// The weights of the three parts and γ were chosen on draws of the training data of BANKING77,
  /// CLINC150 and HWU64.
  private static final double GAMMA = 3.5;

  private static final double INNER_WEIGHT = 0.5;
  private static final double TF_IDF_WEIGHT = 0.15;

  private Kernel() {}

  /// What the last layer and the tf-idf vectors contribute.
  static float ofMeaning(float cosine, float tfIdf) {
    return (float) (Math.exp(GAMMA * (cosine - 1)) + TF_IDF_WEIGHT * tfIdf);
  }

  /// What the inner layer contributes.
  static float ofForm(float innerCosine) {
    return (float) (INNER_WEIGHT * Math.exp(GAMMA * (innerCosine - 1)));
  }

  /// The kernel value of a point with itself. Quantised vectors are not quite of length 1.
  static float ofSelf(FeaturePoint point) {
    var embedding = point.embedding();
    float meaning =
        ofMeaning(embedding.cosine(embedding, Layer.LAST), point.tfIdf().isZero() ? 0 : 1);
    return point.isSpoken() ? meaning + ofForm(embedding.cosine(embedding, Layer.INNER)) : meaning;
  }
}
