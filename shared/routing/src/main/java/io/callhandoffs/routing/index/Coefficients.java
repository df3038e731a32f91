package io.callhandoffs.routing.index;

import java.util.Arrays;
import java.util.List;

/// The learned coefficients: for each landmark, the weight of its kernel value for each class.
public final class Coefficients {

  private final List<Integer> landmarks;
  private final List<QuantisedRow> rows;

  Coefficients(List<Integer> landmarks, List<QuantisedRow> rows) {
    this.landmarks = List.copyOf(landmarks);
    this.rows = List.copyOf(rows);
  }

  /// Quantises learned coefficients.
  ///
  /// @param landmarks their places among the feature points
  /// @param exact a row for each, with a coefficient for each class
  public static Coefficients of(List<Integer> landmarks, float[][] exact) {
    return new Coefficients(landmarks, Arrays.stream(exact).map(QuantisedRow::of).toList());
  }

  /// The logits of the classes.
  ///
  /// @param kernel the kernel row of what a caller said
  float[] logits(float[] kernel, int classes) {
    var logits = new float[classes];
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).addTo(logits, kernel[landmarks.get(i)]);
    }
    return logits;
  }

  List<Integer> landmarks() {
    return landmarks;
  }

  List<QuantisedRow> rows() {
    return rows;
  }
}
