package io.callhandoffs.routing;

import java.util.Arrays;
import java.util.List;

/// What likeness to each landmark says for and against each class. The classes are the candidates
/// and, after them, the background.
final class Weights {

  /// The places of the landmarks among a project's points.
  private final List<Integer> landmarks;

  /// Per landmark a weight for each class.
  private final List<Row> rows;

  /// One landmark's weights, rounded to two bytes each.
  static final class Row {

    private final float scale;
    private final short[] rounded;

    Row(float scale, short[] rounded) {
      this.scale = scale;
      this.rounded = rounded;
    }

    static Row of(float[] exact) {
      float largest = Float.MIN_NORMAL;
      for (float weight : exact) {
        largest = Math.max(largest, Math.abs(weight));
      }
      float scale = largest / Short.MAX_VALUE;
      var rounded = new short[exact.length];
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (short) Math.round(exact[i] / scale);
      }
      return new Row(scale, rounded);
    }

    float scale() {
      return scale;
    }

    short[] rounded() {
      return rounded;
    }
  }

  Weights(List<Integer> landmarks, List<Row> rows) {
    this.landmarks = List.copyOf(landmarks);
    this.rows = List.copyOf(rows);
  }

  static Weights of(List<Integer> landmarks, float[][] exact) {
    return new Weights(landmarks, Arrays.stream(exact).map(Row::of).toList());
  }

  List<Integer> landmarks() {
    return landmarks;
  }

  List<Row> rows() {
    return rows;
  }

  /// Adds a landmark's word on each class, as loud as the likeness to it.
  void add(int landmark, float likeness, float[] logits) {
    var row = rows.get(landmark);
    float factor = likeness * row.scale;
    for (int c = 0; c < logits.length; c++) {
      logits[c] += factor * row.rounded[c];
    }
  }
}
