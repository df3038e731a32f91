package io.callhandoffs.routing;

import java.util.Arrays;

/// Turns scores, which mean something else in every project, into probabilities.
///
/// How likely it is that anything fits depends on the best score, on how near the background comes,
/// and on how many destinations and examples there are: the more of them, the higher the best score
/// of a caller whom nothing fits. How much each counts was learned by logistic regression over 48
/// simulated projects: labels of BANKING77's and HWU64's training data as destinations, some
/// described only and some with examples, and sentences of other labels as callers whom nothing
/// fits. What examples count was set anew when [LeastSquares] came, which raises the scores where
/// there are some: so that of callers with a wish nine in ten are kept where labels are hardest to
/// tell apart (HWU64), and 97 to 99 in a hundred elsewhere.
final class Confidence {

  private static final double BEST = 0.464;
  private static final double BACKGROUND = -0.247;
  private static final double CANDIDATES = -0.463;
  private static final double EXAMPLES = -2.96;

  /// The simulated projects had no fewer.
  private static final int FEWEST_CANDIDATES = 4;

  private static final double BASE = 0.66;

  /// How fast probability falls behind the best score, in the same projects. The best fit would be
  /// 1 to 1.2, but it is better to ask too often.
  private static final double SHARPNESS = 0.8;

  private Confidence() {}

  /// How likely it is that anything fits.
  ///
  /// @param background the background's score
  /// @param examples how well the destinations are provided with examples, 0 to 1
  static double thatAnyFits(float[] scores, float background, float examples) {
    if (scores.length == 0) {
      return 0;
    }
    double logit =
        BASE
            + BEST * best(scores)
            + BACKGROUND * background
            + CANDIDATES * Math.log(Math.max(FEWEST_CANDIDATES, scores.length))
            + EXAMPLES * examples;
    return 1 / (1 + Math.exp(-logit));
  }

  /// Divides a probability among candidates by their scores.
  static double[] divide(double fits, float[] scores) {
    double best = best(scores);
    var shares = new double[scores.length];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = Math.exp(SHARPNESS * (scores[c] - best));
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> fits * share / sum).toArray();
  }

  private static float best(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    return best;
  }
}
