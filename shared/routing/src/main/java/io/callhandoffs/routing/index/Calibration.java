package io.callhandoffs.routing.index;

import java.util.Arrays;

/// Turns scores, which mean something else in every project, into probabilities.
///
/// The in-scope probability depends on the best score, on the background's score, and on how many
/// candidates and examples there are: the more of them, the higher the best score of a caller who
/// is out of scope. The coefficients were fitted by logistic regression over 48 simulated projects:
/// labels of BANKING77's and HWU64's training data as destinations, some with a description only
/// and some with examples, and sentences of other labels as callers out of scope. The coefficient
/// of the examples was set again for ridge regression, which raises the scores where there are
/// examples: it keeps nine in ten callers in scope where labels are hardest to tell apart (HWU64),
/// and 97 to 99 in a hundred elsewhere.
final class Calibration {

  private static final double INTERCEPT = 0.66;
  private static final double BEST_SCORE = 0.464;
  private static final double BACKGROUND_SCORE = -0.247;
  private static final double LOG_CANDIDATES = -0.463;
  private static final double EXAMPLE_SUPPLY = -2.96;

  /// The simulated projects had no fewer.
  private static final int MIN_CANDIDATES = 4;

  /// The inverse temperature of the softmax. The best fit in the same projects would be 1 to 1.2,
  /// but it is better to ask too often.
  private static final double INVERSE_TEMPERATURE = 0.8;

  private Calibration() {}

  /// The probability that the caller wants any of the candidates.
  ///
  /// @param scores of the candidates
  /// @param background the background's score
  /// @param exampleSupply how well the candidates are provided with examples, 0 to 1
  static double inScope(float[] scores, float background, float exampleSupply) {
    if (scores.length == 0) {
      return 0;
    }
    double logit =
        INTERCEPT
            + BEST_SCORE * best(scores)
            + BACKGROUND_SCORE * background
            + LOG_CANDIDATES * Math.log(Math.max(MIN_CANDIDATES, scores.length))
            + EXAMPLE_SUPPLY * exampleSupply;
    return 1 / (1 + Math.exp(-logit));
  }

  /// The softmax of the scores, times the in-scope probability: the probability of each candidate.
  static double[] ofCandidates(float[] scores, double inScope) {
    double best = best(scores);
    var shares = new double[scores.length];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = Math.exp(INVERSE_TEMPERATURE * (scores[c] - best));
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> inScope * share / sum).toArray();
  }

  private static float best(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    return best;
  }
}
