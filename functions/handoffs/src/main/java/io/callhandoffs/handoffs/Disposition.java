package io.callhandoffs.handoffs;

/// The wrap-up code of a call, from the human who took it or should have: `resolved`, `wrong
/// number`.
record Disposition(String text) {

  /// Twice the longest wrap-up code of contact centres.
  private static final int MAX_LENGTH = 200;

  public Disposition {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
