package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.model.Matrix;
import io.callhandoffs.routing.model.MatrixProduct;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// Ridge regression: the weights W by which features X come nearest to 1 for a sample's own class
/// and to 0 for the others, (XᵀX + λI) W = Xᵀ(Y - mean of Y). Unlike logistic regression, it does
/// not neglect samples that it already classifies well, so it errs on others, and both together err
/// less.
final class RidgeRegression {

  /// λ, the L2 regularisation. Chosen on draws of the training data; half or twice as much does as
  /// well.
  private static final double L2 = 0.5;

  private RidgeRegression() {}

  /// Weights feature by feature, one for each class.
  static float[] fit(LabelledFeatures samples) {
    var right = right(samples);
    var solver = LinearSolverFactory_DDRM.chol(samples.width());
    if (!solver.setA(regularisedGram(samples))) {
      throw new ArithmeticException("the regularised Gram matrix is not positive definite");
    }
    solver.solve(right, right);
    var weights = new float[right.getNumElements()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) right.get(i);
    }
    return weights;
  }

  /// XᵀX + λI. The products are in single precision, which is what the features have.
  private static DMatrixRMaj regularisedGram(LabelledFeatures samples) {
    int size = samples.width();
    var gram = new DMatrixRMaj(size, size);
    var row = new float[size];
    try (var features = samples.matrix();
        var transposed = features.transposed();
        var product = new Matrix(size, size)) {
      MatrixProduct.multiply(transposed, features, product);
      for (int j = 0; j < size; j++) {
        product.get(j, row);
        for (int k = 0; k < size; k++) {
          gram.set(j, k, row[k]);
        }
        gram.add(j, j, L2);
      }
    }
    return gram;
  }

  /// Xᵀ(Y - mean of Y): per feature its sum over a class, less that class's share of its sum over
  /// all.
  private static DMatrixRMaj right(LabelledFeatures samples) {
    int classes = samples.classes();
    var right = new DMatrixRMaj(samples.width(), classes);
    var share = new double[classes];
    var sums = new double[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      var features = samples.features(i);
      share[samples.label(i)] += 1.0 / samples.size();
      for (int j = 0; j < sums.length; j++) {
        right.add(j, samples.label(i), features[j]);
        sums[j] += features[j];
      }
    }
    for (int j = 0; j < sums.length; j++) {
      for (int c = 0; c < classes; c++) {
        right.add(j, c, -share[c] * sums[j]);
      }
    }
    return right;
  }
}
