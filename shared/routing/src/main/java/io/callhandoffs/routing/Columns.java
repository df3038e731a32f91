package io.callhandoffs.routing;

import java.util.List;

/// One layer of many vectors: the first number of each, then the second of each, and so on. In that
/// order the compiler computes the products of one vector with all of them in the processor's wide
/// registers, as no sum waits for another.
final class Columns {

  private final int count;
  private final float[][] numbers = new float[Encoder.WIDTH][];

  Columns(List<Vector> vectors, int layer) {
    count = vectors.size();
    for (int i = 0; i < Encoder.WIDTH; i++) {
      numbers[i] = new float[count];
      for (int at = 0; at < count; at++) {
        numbers[i][at] = vectors.get(at).number(layer, i);
      }
    }
  }

  /// The inner product of a vector's numbers with those of each.
  float[] products(float[] vector) {
    var products = new float[count];
    for (int i = 0; i < Encoder.WIDTH; i += 4) {
      add(vector, i, products);
    }
    return products;
  }

  /// Four columns at a time, so that the sums are fetched and stored a quarter as often.
  private void add(float[] vector, int from, float[] products) {
    float a = vector[from];
    float b = vector[from + 1];
    float c = vector[from + 2];
    float d = vector[from + 3];
    var first = numbers[from];
    var second = numbers[from + 1];
    var third = numbers[from + 2];
    var fourth = numbers[from + 3];
    for (int at = 0; at < products.length; at++) {
      products[at] += a * first[at] + b * second[at] + c * third[at] + d * fourth[at];
    }
  }
}
