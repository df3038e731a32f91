package io.callhandoffs.bench.growth;

/// What grows.
enum Axis {
  DESTINATIONS("destinations"),
  HANDOFFS("stored handoffs"),
  AT_ONCE("calls at once"),
  PROJECTS("projects");

  private final String label;

  Axis(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
