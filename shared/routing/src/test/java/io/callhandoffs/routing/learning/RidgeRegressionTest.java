package io.callhandoffs.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class RidgeRegressionTest {

  @Test
  void fitsTheWeightOfOneFeatureByTheFormula() {
    float[][] features = {{3}, {1}};

    var weights = RidgeRegression.fit(new LabelledFeatures(features, new int[] {0, 1}, 2));

    // (3 × ½ + 1 × −½) ÷ (3² + 1² + ½)
    assertThat(weights[0]).isEqualTo((float) (1 / 10.5), offset(1e-6f));
    assertThat(weights[1]).isEqualTo(-weights[0], offset(1e-6f));
  }

  @Test
  void separatesClassesThatNoSingleFeatureSeparates() {
    float[][] features = {{10, 0, 10}, {0, 10, 10}, {10, 10, 0}};

    var weights = RidgeRegression.fit(new LabelledFeatures(features, new int[] {0, 1, 2}, 3));

    for (int text = 0; text < 3; text++) {
      float own = score(features[text], weights, text);
      for (int other = 0; other < 3; other++) {
        assertThat(score(features[text], weights, other)).isLessThanOrEqualTo(own);
      }
      assertThat(own).isGreaterThan(0.5f);
    }
  }

  private static float score(float[] feature, float[] weights, int wanted) {
    float score = 0;
    for (int j = 0; j < feature.length; j++) {
      score += feature[j] * weights[j * 3 + wanted];
    }
    return score;
  }
}
