package io.callhandoffs.handoffs;

/// A remark about a handoff.
record Note(String text) {

  /// A few sentences. More belongs in the customer's case.
  private static final int MAX_LENGTH = 500;

  public Note {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
