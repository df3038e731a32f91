package io.callhandoffs.routing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Where a text stands in the encoder's space: for each of its [Layers], numbers of a length of 1.
/// They are rounded to one byte each as soon as they are made, so that it makes no difference
/// whether they were stored in between.
final class Vector {

  /// Bytes that a stored vector takes.
  static final int BYTES = Encoder.SIZE + Float.BYTES * Layers.COUNT;

  private final byte[] rounded;
  private final float[] scales;

  private Vector(byte[] rounded, float[] scales) {
    this.rounded = rounded;
    this.scales = scales;
  }

  /// Rounds what the encoder returned.
  static Vector of(float[] exact) {
    var rounded = new byte[Encoder.SIZE];
    var scales = new float[Layers.COUNT];
    for (int layer = 0; layer < Layers.COUNT; layer++) {
      int from = layer * Encoder.WIDTH;
      scales[layer] = scale(exact, from);
      for (int i = from; i < from + Encoder.WIDTH; i++) {
        rounded[i] = (byte) Math.round(exact[i] / scales[layer]);
      }
    }
    return new Vector(rounded, scales);
  }

  private static float scale(float[] exact, int from) {
    float largest = Float.MIN_NORMAL;
    for (int i = from; i < from + Encoder.WIDTH; i++) {
      largest = Math.max(largest, Math.abs(exact[i]));
    }
    return largest / Byte.MAX_VALUE;
  }

  /// How near in meaning: the cosine in the last layer.
  float nearness(Vector other) {
    return product(other, Layers.LAST);
  }

  /// How near in the inner layer.
  float innerNearness(Vector other) {
    return product(other, Layers.INNER);
  }

  private float product(Vector other, int layer) {
    int from = layer * Encoder.WIDTH;
    int sum = 0;
    for (int i = from; i < from + Encoder.WIDTH; i++) {
      sum += rounded[i] * other.rounded[i];
    }
    return sum * scales[layer] * other.scales[layer];
  }

  /// Its numbers in a layer.
  float[] numbers(int layer) {
    var numbers = new float[Encoder.WIDTH];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(layer, i);
    }
    return numbers;
  }

  float number(int layer, int at) {
    return rounded[layer * Encoder.WIDTH + at] * scales[layer];
  }

  void write(DataOutputStream out) throws IOException {
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(rounded);
  }

  static Vector read(DataInputStream in) throws IOException {
    var scales = new float[Layers.COUNT];
    for (int layer = 0; layer < Layers.COUNT; layer++) {
      scales[layer] = in.readFloat();
    }
    return new Vector(in.readNBytes(Encoder.SIZE), scales);
  }
}
