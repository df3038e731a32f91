package io.callhandoffs.project;

/// How likely something is, from 0, impossible, to 1, certain; rounded to the thousandth, since
/// less makes no difference.
public record Probability(double value) {

  public Probability {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("must be a number from 0 to 1, such as 0.5");
    }
    value = Math.round(value * 1000) / 1000.0;
  }
}
