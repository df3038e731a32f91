package io.callhandoffs.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The embedding of a text: for each [Layer] a vector of length 1, quantised to int8 with one scale
/// per layer. It is quantised as soon as it is made, so that it makes no difference whether it was
/// stored in between.
public final class Embedding {

  /// Dimensions per layer.
  public static final int WIDTH = 384;

  /// Dimensions of all layers together.
  public static final int SIZE = WIDTH * Layer.values().length;

  private final byte[] quantised;
  private final float[] scales;

  private Embedding(byte[] quantised, float[] scales) {
    this.quantised = quantised;
    this.scales = scales;
  }

  /// Quantises exact values.
  ///
  /// @param exact [#SIZE] values, layer by layer
  public static Embedding of(float[] exact) {
    var quantised = new byte[SIZE];
    var scales = new float[Layer.values().length];
    for (var layer : Layer.values()) {
      float scale = scale(exact, layer.from());
      scales[layer.place()] = scale;
      for (int i = layer.from(); i < layer.from() + WIDTH; i++) {
        quantised[i] = (byte) Math.round(exact[i] / scale);
      }
    }
    return new Embedding(quantised, scales);
  }

  private static float scale(float[] exact, int from) {
    float largest = Float.MIN_NORMAL;
    for (int i = from; i < from + WIDTH; i++) {
      largest = Math.max(largest, Math.abs(exact[i]));
    }
    return largest / Byte.MAX_VALUE;
  }

  /// The cosine similarity in a layer, from -1 to 1.
  public float cosine(Embedding other, Layer layer) {
    int sum = 0;
    for (int i = layer.from(); i < layer.from() + WIDTH; i++) {
      sum += quantised[i] * other.quantised[i];
    }
    return sum * scales[layer.place()] * other.scales[layer.place()];
  }

  /// The dequantised values of a layer.
  public float[] values(Layer layer) {
    var values = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      values[i] = value(layer, i);
    }
    return values;
  }

  /// One dequantised value of a layer.
  public float value(Layer layer, int at) {
    return quantised[layer.from() + at] * scales[layer.place()];
  }

  public void write(DataOutputStream out) throws IOException {
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(quantised);
  }

  public static Embedding read(DataInputStream in) throws IOException {
    var scales = new float[Layer.values().length];
    for (int layer = 0; layer < scales.length; layer++) {
      scales[layer] = in.readFloat();
    }
    return new Embedding(in.readNBytes(SIZE), scales);
  }
}
