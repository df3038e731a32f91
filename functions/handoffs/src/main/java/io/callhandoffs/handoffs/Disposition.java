package io.callhandoffs.handoffs;

/// How whoever took a call, or should have, judges what came of it: `resolved`, `wrong number`.
record Disposition(String text) {

  /// A contact centre's longest wrap-up codes are half of this.
  private static final int MAX_LENGTH = 200;

  public Disposition {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
