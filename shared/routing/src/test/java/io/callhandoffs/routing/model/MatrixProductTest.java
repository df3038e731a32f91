package io.callhandoffs.routing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 1, 2", "1, 5, 7", "17, 33, 9", "130, 257, 65", "2000, 3, 501"})
  void isWhatTheDefinitionSays(int rows, int inner, int columns) {
    var random = new Random(rows);
    var left = random(rows, inner, random);
    var right = random(inner, columns, random);
    try (var a = Matrix.of(left);
        var b = Matrix.of(right);
        var product = new Matrix(rows, columns)) {
      MatrixProduct.multiply(a, b, product);

      var row = new float[columns];
      for (int i = 0; i < rows; i++) {
        product.get(i, row);
        for (int j = 0; j < columns; j++) {
          assertThat(row[j]).isCloseTo(product(left[i], right, j), within(1e-4f));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 5", "64, 2"})
  void transposes(int rows, int columns) {
    var values = random(rows, columns, new Random(1));
    try (var matrix = Matrix.of(values);
        var transposed = matrix.transposed()) {
      assertThat(transposed.rows()).isEqualTo(columns);
      assertThat(transposed.columns()).isEqualTo(rows);
      var row = new float[rows];
      for (int j = 0; j < columns; j++) {
        transposed.get(j, row);
        for (int i = 0; i < rows; i++) {
          assertThat(row[i]).isEqualTo(values[i][j]);
        }
      }
    }
  }

  private static float product(float[] row, float[][] right, int column) {
    float sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum += row[k] * right[k][column];
    }
    return sum;
  }

  private static float[][] random(int rows, int columns, Random random) {
    var values = new float[rows][columns];
    for (var row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
    }
    return values;
  }
}
