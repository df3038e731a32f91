package io.callhandoffs.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;

/// Finds the lowest point of a smooth function: the method of limited memory by Broyden, Fletcher,
/// Goldfarb and Shanno.
final class Descent {

  /// How many past steps shape the next one.
  private static final int MEMORY = 8;

  private static final double GOOD_ENOUGH = 1e-6;
  private static final double SHORTEST_STEP = 1e-6;
  private static final double SUFFICIENT = 1e-4;

  /// A function of many numbers.
  interface Slope {

    /// Its value at a point; writes its gradient there.
    double at(float[] point, float[] gradient);
  }

  /// A step that was taken, and how the slope turned on the way.
  private static final class Step {

    private final float[] move;
    private final float[] turn;
    private final double curvature;

    private Step(float[] move, float[] turn) {
      this.move = move;
      this.turn = turn;
      this.curvature = Vectors.dot(move, turn);
    }
  }

  private final Slope slope;
  private final ArrayDeque<Step> past = new ArrayDeque<>();
  private float[] point;
  private float[] gradient;
  private double value;

  private Descent(Slope slope, int size) {
    this.slope = slope;
    point = new float[size];
    gradient = new float[size];
    value = slope.at(point, gradient);
  }

  /// The lowest point, or what `most` steps from the origin reach.
  static float[] descend(Slope slope, int size, int most) {
    var descent = new Descent(slope, size);
    for (int step = 0; step < most; step++) {
      if (!descent.step()) {
        break;
      }
    }
    return descent.point;
  }

  /// Goes one step down; false if there is nothing worth it left.
  private boolean step() {
    var direction = direction();
    double steepness = Vectors.dot(gradient, direction);
    var next = new float[point.length];
    var nextGradient = new float[point.length];
    for (double length = 1; length > SHORTEST_STEP; length /= 2) {
      for (int i = 0; i < next.length; i++) {
        next[i] = (float) (point[i] - length * direction[i]);
      }
      double nextValue = slope.at(next, nextGradient);
      if (nextValue <= value - SUFFICIENT * length * steepness) {
        boolean isWorthIt = value - nextValue > GOOD_ENOUGH * Math.max(1, Math.abs(value));
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
      past.addLast(step);
    }
    if (past.size() > MEMORY) {
      past.removeFirst();
    }
  }

  private float[] direction() {
    var direction = gradient.clone();
    var shares = new ArrayList<Double>();
    for (var step : past.reversed()) {
      double share = Vectors.dot(step.move, direction) / step.curvature;
      Vectors.add(direction, 0, (float) -share, step.turn, 0, direction.length);
      shares.add(share);
    }
    scale(direction);
    int at = shares.size();
    for (var step : past) {
      double back = Vectors.dot(step.turn, direction) / step.curvature;
      Vectors.add(direction, 0, (float) (shares.get(--at) - back), step.move, 0, direction.length);
    }
    return direction;
  }

  private void scale(float[] direction) {
    double factor =
        past.isEmpty()
            ? 1 / Math.max(1e-12, Math.sqrt(Vectors.dot(gradient, gradient)))
            : past.getLast().curvature / Vectors.dot(past.getLast().turn, past.getLast().turn);
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
