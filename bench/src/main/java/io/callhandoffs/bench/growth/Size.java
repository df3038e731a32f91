package io.callhandoffs.bench.growth;

/// How much there is.
///
/// @param destinations of each project
/// @param handoffs stored, of all projects together
/// @param projects that are called, one after the other
/// @param atOnce calls at the same time
record Size(int destinations, int handoffs, int projects, int atOnce) {

  /// More than a page of handoffs.
  private static final int HANDOFFS_EACH = 60;

  /// The same, but for what grows. Projects bring their own handoffs, so that all have a full page.
  Size grown(Axis axis, int to) {
    return switch (axis) {
      case DESTINATIONS -> new Size(to, handoffs, projects, atOnce);
      case HANDOFFS -> new Size(destinations, to, projects, atOnce);
      case AT_ONCE -> new Size(destinations, handoffs, projects, to);
      case PROJECTS -> new Size(destinations, Math.max(handoffs, to * HANDOFFS_EACH), to, atOnce);
    };
  }

  /// What of it is stored.
  Size stored() {
    return new Size(destinations, handoffs, projects, 1);
  }
}
