package io.callhandoffs.routing.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The coefficients of one landmark for all classes, quantised to int16 with one scale.
final class QuantisedRow {

  private final float scale;
  private final short[] quantised;

  private QuantisedRow(float scale, short[] quantised) {
    this.scale = scale;
    this.quantised = quantised;
  }

  static QuantisedRow of(float[] exact) {
    float largest = Float.MIN_NORMAL;
    for (float value : exact) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / Short.MAX_VALUE;
    var quantised = new short[exact.length];
    for (int i = 0; i < quantised.length; i++) {
      quantised[i] = (short) Math.round(exact[i] / scale);
    }
    return new QuantisedRow(scale, quantised);
  }

  /// Adds a multiple of the row.
  void addTo(float[] sums, float factor) {
    float scaled = factor * scale;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += scaled * quantised[i];
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(scale);
    for (short value : quantised) {
      out.writeShort(value);
    }
  }

  static QuantisedRow read(int length, DataInputStream in) throws IOException {
    float scale = in.readFloat();
    var quantised = new short[length];
    for (int i = 0; i < length; i++) {
      quantised[i] = in.readShort();
    }
    return new QuantisedRow(scale, quantised);
  }
}
