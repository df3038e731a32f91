package io.callhandoffs.routing;

/// A text as a place in the spaces of meaning and spelling.
record Point(Vector vector, Spelling spelling, boolean isSpoken) {

  /// How fast likeness fades with distance. This and the next two were chosen on draws of the
  /// training data of BANKING77, CLINC150 and HWU64.
  private static final double SHARPNESS = 3.5;

  /// What the inner layer counts beside the last one. It sees form as much as meaning, so that it
  /// compares callers' sentences with callers' sentences only, not with owners' headings.
  private static final double INNER = 0.5;

  private static final double SPELLING = 0.15;

  /// How near in meaning, from -1 to 1.
  float nearness(Point other) {
    return vector.nearness(other.vector);
  }

  /// How alike in all, in such a way that [Regression] can tell apart what is not alike.
  float likeness(Point other) {
    return likeness(other, nearness(other));
  }

  /// The same where the nearness is known already.
  float likeness(Point other, float nearness) {
    double likeness = Math.exp(SHARPNESS * (nearness - 1));
    if (isSpoken && other.isSpoken) {
      likeness += INNER * Math.exp(SHARPNESS * (vector.innerNearness(other.vector) - 1));
    }
    return (float) (likeness + SPELLING * spelling.likeness(other.spelling));
  }
}
