package io.callhandoffs.routing.index;

import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Layer;
import java.util.List;

/// One layer of many embeddings as a column-major matrix: the first value of each, then the second
/// of each, and so on. In that order the JIT compiler turns the product of the matrix with a vector
/// into SIMD instructions, since no sum waits for another.
final class EmbeddingMatrix {

  private final Layer layer;
  private final int count;
  private final float[][] columns = new float[Embedding.WIDTH][];

  EmbeddingMatrix(List<Embedding> embeddings, Layer layer) {
    this.layer = layer;
    count = embeddings.size();
    for (int column = 0; column < Embedding.WIDTH; column++) {
      columns[column] = new float[count];
      for (int row = 0; row < count; row++) {
        columns[column][row] = embeddings.get(row).value(layer, column);
      }
    }
  }

  /// The dot product of an embedding with each: the cosines, as all are of length 1.
  float[] products(Embedding embedding) {
    var vector = embedding.values(layer);
    var products = new float[count];
    for (int column = 0; column < Embedding.WIDTH; column += 4) {
      addFour(vector, column, products);
    }
    return products;
  }

  /// Four columns at a time, so that the sums are loaded and stored a quarter as often.
  private void addFour(float[] vector, int from, float[] products) {
    float a = vector[from];
    float b = vector[from + 1];
    float c = vector[from + 2];
    float d = vector[from + 3];
    var first = columns[from];
    var second = columns[from + 1];
    var third = columns[from + 2];
    var fourth = columns[from + 3];
    for (int row = 0; row < products.length; row++) {
      products[row] += a * first[row] + b * second[row] + c * third[row] + d * fourth[row];
    }
  }
}
