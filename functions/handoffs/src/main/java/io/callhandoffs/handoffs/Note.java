package io.callhandoffs.handoffs;

/// What somebody has to say about a handoff.
record Note(String text) {

  /// A few sentences; more belongs where the customer's case is kept.
  private static final int MAX_LENGTH = 500;

  public Note {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
