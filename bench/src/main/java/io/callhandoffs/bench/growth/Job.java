package io.callhandoffs.bench.growth;

/// What is measured.
enum Job {
  GREETING("greeting", 40),
  DECISION("decision", 20),
  LIST_PAGE("list page", 20),
  WRITE("handoff write", 40);

  /// As flat as it has to be.
  private static final double FLAT = 1.3;

  /// A caller's words are compared with all destinations.
  private static final double DECIDING = 2;

  private final String label;
  private final int calls;

  Job(String label, int calls) {
    this.label = label;
    this.calls = calls;
  }

  String label() {
    return label;
  }

  /// How often it is done in a round, at least.
  int calls() {
    return calls;
  }

  /// How many times that of the smallest size the largest may take.
  double limit(Axis axis) {
    return this == DECISION && axis == Axis.DESTINATIONS ? DECIDING : FLAT;
  }
}
