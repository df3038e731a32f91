package io.callhandoffs.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  @Test
  void findsTheMinimumOfRosenbrocksValley() {
    var minimum = Lbfgs.minimise(LbfgsTest::rosenbrock, 2, 200);

    assertThat(minimum[0]).isCloseTo(1, within(0.01f));
    assertThat(minimum[1]).isCloseTo(1, within(0.01f));
  }

  @Test
  void staysWhereTheGradientIsZero() {
    var minimum = Lbfgs.minimise((_, _) -> 7, 3, 10);

    assertThat(minimum).containsExactly(0, 0, 0);
  }

  @Test
  void stopsAfterTheMaximumOfIterations() {
    assertThat(Lbfgs.minimise(LbfgsTest::rosenbrock, 2, 1)[0]).isBetween(0f, 0.9f);
  }

  private static double rosenbrock(float[] at, float[] gradient) {
    double a = 1 - at[0];
    double b = at[1] - (double) at[0] * at[0];
    gradient[0] = (float) (-2 * a - 400 * at[0] * b);
    gradient[1] = (float) (200 * b);
    return a * a + 100 * b * b;
  }
}
