package io.callhandoffs.routing.model;

/// Vector arithmetic in the shape that the JIT compiler turns into SIMD instructions.
public final class Vectors {

  private Vectors() {}

  /// The dot product of a slice of both, in single precision.
  ///
  /// @param length a multiple of four
  public static float dot(float[] a, float[] b, int from, int length) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (int i = from; i < from + length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    return first + second + third + fourth;
  }

  /// The dot product, summed in double precision.
  public static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// Adds a multiple of a slice of `b` to a slice of `a`: BLAS's axpy.
  public static void axpy(float[] a, int fromA, float factor, float[] b, int fromB, int length) {
    for (int i = 0; i < length; i++) {
      a[fromA + i] += factor * b[fromB + i];
    }
  }

  public static void scale(float[] vector, float factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  /// Scales a slice to length 1; zeros stay zeros.
  public static void normalise(float[] vector, int from, int length) {
    double squares = 0;
    for (int i = from; i < from + length; i++) {
      squares += vector[i] * vector[i];
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = from; i < from + length; i++) {
      vector[i] *= scale;
    }
  }
}
