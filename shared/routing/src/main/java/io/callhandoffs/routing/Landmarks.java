package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Points among many that stand for all of them, and every point as seen from there: the incomplete
/// Cholesky decomposition of their likenesses, which takes the point that is least like those taken
/// before, again and again. Up to the limit it is exact; past it, nearly so, and bounded.
final class Landmarks {

  /// What is so like the others adds nothing but noise.
  private static final double NEGLIGIBLE = 1e-3;

  private final List<Integer> chosen;
  private final float[][] features;

  private Landmarks(List<Integer> chosen, float[][] features) {
    this.chosen = chosen;
    this.features = features;
  }

  static Landmarks among(Points points, int most) {
    int limit = Math.min(most, points.size());
    var features = new float[points.size()][limit];
    var unexplained = new double[points.size()];
    Arrays.setAll(unexplained, i -> points.get(i).ownLikeness());
    var chosen = new ArrayList<Integer>();
    while (chosen.size() < limit) {
      int next = largest(unexplained);
      if (unexplained[next] < NEGLIGIBLE) {
        break;
      }
      see(points, next, chosen.size(), features, unexplained);
      chosen.add(next);
    }
    return new Landmarks(chosen, features);
  }

  /// Which points were taken, in order.
  List<Integer> chosen() {
    return chosen;
  }

  /// For every point its coordinates, one per landmark.
  float[][] features() {
    return features;
  }

  /// Adds to all points their coordinate as seen from one more landmark.
  private static void see(
      Points points, int landmark, int at, float[][] features, double[] unexplained) {
    double length = Math.sqrt(unexplained[landmark]);
    var likeness = points.from(points.get(landmark)).likeness();
    for (int i = 0; i < features.length; i++) {
      double known = dot(features[i], features[landmark], at);
      float coordinate = (float) ((likeness[i] - known) / length);
      features[i][at] = coordinate;
      unexplained[i] = Math.max(0, unexplained[i] - coordinate * coordinate);
    }
    unexplained[landmark] = 0;
  }

  private static double dot(float[] a, float[] b, int length) {
    int whole = length & ~3;
    double sum = Vectors.dot(a, b, 0, whole);
    for (int i = whole; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  /// Turns weights for coordinates into weights for likenesses to the landmarks: what a call needs,
  /// which then has no coordinates to compute.
  float[][] forLikenesses(float[] weights, int classes) {
    int size = chosen.size();
    var solved = new double[size][classes];
    for (int row = size - 1; row >= 0; row--) {
      for (int c = 0; c < classes; c++) {
        solved[row][c] += weights[row * classes + c];
      }
      double pivot = features[chosen.get(row)][row];
      for (int c = 0; c < classes; c++) {
        solved[row][c] /= pivot;
      }
      for (int above = 0; above < row; above++) {
        double factor = features[chosen.get(row)][above];
        for (int c = 0; c < classes; c++) {
          solved[above][c] -= factor * solved[row][c];
        }
      }
    }
    return floats(solved);
  }

  private static float[][] floats(double[][] values) {
    var floats = new float[values.length][];
    for (int i = 0; i < values.length; i++) {
      var row = new float[values[i].length];
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) values[i][j];
      }
      floats[i] = row;
    }
    return floats;
  }
}
