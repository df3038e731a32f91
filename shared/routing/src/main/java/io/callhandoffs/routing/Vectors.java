package io.callhandoffs.routing;

/// Arithmetic on vectors, written so that the compiler can use the processor's wide registers.
final class Vectors {

  private Vectors() {}

  /// The inner product of a part.
  static float dot(float[] a, float[] b, int from, int length) {
    float even = 0;
    float odd = 0;
    float third = 0;
    float fourth = 0;
    for (int i = from; i < from + length; i += 4) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    return even + odd + third + fourth;
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// Adds a multiple of a part of `b` to a part of `a`.
  static void add(float[] a, int fromA, float factor, float[] b, int fromB, int length) {
    for (int i = 0; i < length; i++) {
      a[fromA + i] += factor * b[fromB + i];
    }
  }

  /// Makes a part of a vector 1 long; nothing stays nothing.
  static void normalise(float[] vector, int from, int length) {
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
