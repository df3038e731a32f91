package io.callhandoffs.routing.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// A matrix in single precision, row by row, in memory that [MatrixProduct] can read and write.
public final class Matrix implements AutoCloseable {

  private final int rows;
  private final int columns;
  private final FloatBuffer values;
  private final OnnxTensor tensor;

  /// A matrix of zeros.
  public Matrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.values =
        ByteBuffer.allocateDirect(rows * columns * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    try {
      this.tensor =
          OnnxTensor.createTensor(
              OrtEnvironment.getEnvironment(), values, new long[] {rows, columns});
    } catch (OrtException e) {
      throw new IllegalStateException("cannot make a matrix", e);
    }
  }

  /// The matrix with these rows, all of one length.
  public static Matrix of(float[][] rows) {
    var matrix = new Matrix(rows.length, rows[0].length);
    for (int row = 0; row < rows.length; row++) {
      matrix.put(row, rows[row]);
    }
    return matrix;
  }

  public Matrix transposed() {
    var other = new Matrix(columns, rows);
    var row = new float[columns];
    for (int i = 0; i < rows; i++) {
      get(i, row);
      for (int j = 0; j < columns; j++) {
        other.values.put(j * rows + i, row[j]);
      }
    }
    return other;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// Reads a row.
  public void get(int row, float[] into) {
    var _ = values.get(row * columns, into, 0, columns);
  }

  public void put(int row, float[] from) {
    var _ = values.put(row * columns, from, 0, columns);
  }

  /// Reads all values, row by row.
  public void get(float[] into) {
    var _ = values.get(0, into);
  }

  public void put(float[] from) {
    var _ = values.put(0, from);
  }

  OnnxTensor tensor() {
    return tensor;
  }

  @Override
  public void close() {
    tensor.close();
  }
}
