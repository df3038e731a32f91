package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.model.Vectors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.function.ToDoubleBiFunction;

/// L-BFGS: minimises a smooth function of many variables, with a backtracking line search. Nocedal
/// and Wright, Numerical Optimization, algorithms 7.4 and 7.5.
final class Lbfgs {

  /// How many past steps approximate the inverse Hessian.
  private static final int MEMORY = 8;

  /// Relative decrease of the objective below which an iteration is the last one.
  private static final double TOLERANCE = 1e-6;

  private static final double MIN_STEP_LENGTH = 1e-6;

  /// Armijo's c₁: the share of the decrease predicted by the slope that a step must achieve.
  private static final double SUFFICIENT_DECREASE = 1e-4;

  /// A step s = xₖ₊₁ - xₖ and the gradient difference y on the way.
  private static final class Step {

    private final float[] s;
    private final float[] y;
    private final double curvature;

    private Step(float[] s, float[] y) {
      this.s = s;
      this.y = y;
      this.curvature = Vectors.dot(s, y);
    }
  }

  private final ToDoubleBiFunction<float[], float[]> objective;
  private final ArrayDeque<Step> history = new ArrayDeque<>();
  private float[] point;
  private float[] gradient;
  private double value;

  private Lbfgs(ToDoubleBiFunction<float[], float[]> objective, int size) {
    this.objective = objective;
    point = new float[size];
    gradient = new float[size];
    value = objective.applyAsDouble(point, gradient);
  }

  /// The minimum, or the point that is reached from the origin after `maxIterations`.
  ///
  /// @param objective returns its value at a point, the first argument, and writes its gradient
  ///   into the second
  static float[] minimise(
      ToDoubleBiFunction<float[], float[]> objective, int size, int maxIterations) {
    var lbfgs = new Lbfgs(objective, size);
    boolean goesOn = true;
    for (int iteration = 0; goesOn && iteration < maxIterations; iteration++) {
      goesOn = lbfgs.iterate();
    }
    return lbfgs.point;
  }

  /// One iteration; false if there is no decrease left that is worth another.
  private boolean iterate() {
    var direction = quasiNewtonDirection();
    double directionalDerivative = -Vectors.dot(gradient, direction);
    var next = new float[point.length];
    var nextGradient = new float[point.length];
    for (double length = 1; length > MIN_STEP_LENGTH; length /= 2) {
      for (int i = 0; i < next.length; i++) {
        next[i] = (float) (point[i] - length * direction[i]);
      }
      double nextValue = objective.applyAsDouble(next, nextGradient);
      if (nextValue <= value + SUFFICIENT_DECREASE * length * directionalDerivative) {
        boolean isWorthIt = value - nextValue > TOLERANCE * Math.max(1, Math.abs(value));
        remember(next, nextGradient);
        point = next;
        gradient = nextGradient;
        value = nextValue;
        return isWorthIt;
      }
    }
    return false;
  }

  private void remember(float[] next, float[] nextGradient) {
    var step = new Step(difference(next, point), difference(nextGradient, gradient));
    if (step.curvature > 0) {
      history.addLast(step);
    }
    if (history.size() > MEMORY) {
      history.removeFirst();
    }
  }

  /// The two-loop recursion: the inverse Hessian times the gradient. The descent goes against it.
  private float[] quasiNewtonDirection() {
    var direction = gradient.clone();
    var alphas = new ArrayList<Double>();
    for (var step : history.reversed()) {
      double alpha = Vectors.dot(step.s, direction) / step.curvature;
      Vectors.axpy(direction, 0, (float) -alpha, step.y, 0, direction.length);
      alphas.add(alpha);
    }
    scale(direction);
    int at = alphas.size();
    for (var step : history) {
      double beta = Vectors.dot(step.y, direction) / step.curvature;
      Vectors.axpy(direction, 0, (float) (alphas.get(--at) - beta), step.s, 0, direction.length);
    }
    return direction;
  }

  /// The initial inverse Hessian: a multiple of the identity.
  private void scale(float[] direction) {
    double factor =
        history.isEmpty()
            ? 1 / Math.max(1e-12, Math.sqrt(Vectors.dot(gradient, gradient)))
            : history.getLast().curvature / Vectors.dot(history.getLast().y, history.getLast().y);
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= (float) factor;
    }
  }

  private static float[] difference(float[] a, float[] b) {
    var difference = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
