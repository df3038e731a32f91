package io.callhandoffs.routing;

/// Ridge regression: the weights by which features come nearest to 1 for a text's own class and to
/// 0 for the others. Unlike [Regression] it does not lose interest in what it knows already, so
/// that it errs elsewhere, and both together err less.
final class LeastSquares {

  /// What large weights cost. Chosen on draws of the training data; half or twice of it does as
  /// well.
  private static final double PRICE_OF_WEIGHTS = 0.5;

  private LeastSquares() {}

  /// Weights per feature and class, feature by feature.
  static float[] fit(float[][] features, int width, int[] classes, int count) {
    var columns = columns(features, width);
    var root = root(products(columns));
    var weights = new float[width * count];
    for (int c = 0; c < count; c++) {
      var solved = solve(root, answers(columns, classes, c));
      for (int j = 0; j < width; j++) {
        weights[j * count + c] = (float) solved[j];
      }
    }
    return weights;
  }

  /// The features, one row for each.
  private static float[][] columns(float[][] features, int width) {
    var columns = new float[width][(features.length + 3) & ~3];
    for (int i = 0; i < features.length; i++) {
      for (int j = 0; j < width; j++) {
        columns[j][i] = features[i][j];
      }
    }
    return columns;
  }

  /// The lower half of the products of all features, and the price of weights on the diagonal.
  private static double[][] products(float[][] columns) {
    var products = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      products[j] = new double[j + 1];
      for (int k = 0; k <= j; k++) {
        products[j][k] = Vectors.dot(columns[j], columns[k], 0, columns[j].length);
      }
      products[j][j] += PRICE_OF_WEIGHTS;
    }
    return products;
  }

  /// What each feature says of a class, were it alone.
  private static double[] answers(float[][] columns, int[] classes, int wanted) {
    double share = 0;
    for (int c : classes) {
      share += c == wanted ? 1.0 / classes.length : 0;
    }
    var answers = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < classes.length; i++) {
        answers[j] += columns[j][i] * ((classes[i] == wanted ? 1 : 0) - share);
      }
    }
    return answers;
  }

  /// Cholesky's root of a symmetric matrix, in its place.
  private static double[][] root(double[][] matrix) {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column] - dot(matrix[row], matrix[column], column);
        matrix[row][column] = column == row ? Math.sqrt(rest) : rest / matrix[column][column];
      }
    }
    return matrix;
  }

  private static double[] solve(double[][] root, double[] right) {
    for (int row = 0; row < root.length; row++) {
      right[row] = (right[row] - dot(root[row], right, row)) / root[row][row];
    }
    for (int row = root.length - 1; row >= 0; row--) {
      right[row] /= root[row][row];
      for (int above = 0; above < row; above++) {
        right[above] -= root[row][above] * right[row];
      }
    }
    return right;
  }

  private static double dot(double[] a, double[] b, int length) {
    double even = 0;
    double odd = 0;
    int whole = length & ~1;
    for (int i = 0; i < whole; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return whole < length ? even + odd + a[whole] * b[whole] : even + odd;
  }
}
