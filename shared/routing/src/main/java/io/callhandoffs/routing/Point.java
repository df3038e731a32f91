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

  /// A text of a project.
  static Point of(Index.Entry entry, Spelling.Frequencies frequencies) {
    var item = entry.item();
    return new Point(entry.vector(), frequencies.of(item.text()), item.isSpoken());
  }

  /// How near in meaning, from -1 to 1.
  float nearness(Point other) {
    return vector.nearness(other.vector);
  }

  /// How alike two are that are so near in meaning and spelled so alike.
  static float likeness(float nearness, float spelling) {
    return (float) (Math.exp(SHARPNESS * (nearness - 1)) + SPELLING * spelling);
  }

  /// How much more alike two are that are both spoken and so near in the inner layer.
  static float likenessOfForm(float nearness) {
    return (float) (INNER * Math.exp(SHARPNESS * (nearness - 1)));
  }

  /// How alike it is to itself.
  float ownLikeness() {
    float own = likeness(vector.nearness(vector), spelling.isNone() ? 0 : 1);
    return isSpoken ? own + likenessOfForm(vector.innerNearness(vector)) : own;
  }
}
