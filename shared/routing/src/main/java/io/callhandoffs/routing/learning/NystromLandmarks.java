package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.index.FeaturePoints;
import io.callhandoffs.routing.model.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;

/// A Nyström approximation of the kernel matrix K, by pivoted incomplete Cholesky decomposition:
/// the point with the largest residual diagonal becomes the next landmark, until there are enough
/// or the residual is negligible. Then K ≈ F Fᵀ, where F has a row of features for each point. Up
/// to the limit the approximation is exact.
final class NystromLandmarks {

  /// A smaller residual is noise.
  private static final double MIN_RESIDUAL = 1e-3;

  private final List<Integer> chosen;
  private final float[][] features;

  private NystromLandmarks(List<Integer> chosen, float[][] features) {
    this.chosen = chosen;
    this.features = features;
  }

  static NystromLandmarks among(FeaturePoints points, int limit) {
    int most = Math.min(limit, points.size());
    var features = new float[points.size()][most];
    var residual = points.diagonal();
    var chosen = new ArrayList<Integer>();
    while (chosen.size() < most) {
      int next = argMax(residual);
      if (residual[next] < MIN_RESIDUAL) {
        break;
      }
      addColumn(points.kernelRow(next), next, chosen.size(), features, residual);
      chosen.add(next);
    }
    return new NystromLandmarks(chosen, cut(features, chosen.size()));
  }

  /// The landmarks' places among the points, in the order in which they were chosen.
  List<Integer> chosen() {
    return chosen;
  }

  /// For each point a feature per landmark.
  float[][] features() {
    return features;
  }

  /// Adds the Cholesky factor's next column: the feature of each point for one more landmark.
  private static void addColumn(
      float[] kernel, int landmark, int column, float[][] features, double[] residual) {
    double pivot = Math.sqrt(residual[landmark]);
    for (int i = 0; i < features.length; i++) {
      double explained = dot(features[i], features[landmark], column);
      float feature = (float) ((kernel[i] - explained) / pivot);
      features[i][column] = feature;
      residual[i] = Math.max(0, residual[i] - feature * feature);
    }
    residual[landmark] = 0;
  }

  private static double dot(float[] a, float[] b, int length) {
    int whole = length & ~3;
    double sum = Vectors.dot(a, b, 0, whole);
    for (int i = whole; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static int argMax(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  private static float[][] cut(float[][] rows, int width) {
    return Arrays.stream(rows)
        .map(row -> row.length == width ? row : Arrays.copyOf(row, width))
        .toArray(float[][]::new);
  }

  /// Turns weights of features into coefficients of kernel values with the landmarks, which is all
  /// that a call then has to compute. With L, the landmarks' rows of F, it solves Lᵀ A = W.
  ///
  /// @param weights landmark by landmark, one for each class
  float[][] forKernelValues(float[] weights, int classes) {
    int size = chosen.size();
    var upper = new double[size * size];
    for (int row = 0; row < size; row++) {
      var features = this.features[chosen.get(row)];
      for (int column = 0; column <= row; column++) {
        upper[column * size + row] = features[column];
      }
    }
    var coefficients = new float[size][classes];
    var solved = new double[size];
    for (int c = 0; c < classes; c++) {
      for (int row = 0; row < size; row++) {
        solved[row] = weights[row * classes + c];
      }
      TriangularSolver_DDRM.solveU(upper, solved, size);
      for (int row = 0; row < size; row++) {
        coefficients[row][c] = (float) solved[row];
      }
    }
    return coefficients;
  }
}
