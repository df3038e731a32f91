package io.callhandoffs.handoffs;

import io.callhandoffs.text.Length;

/// A remark about a handoff.
record Note(String text) {

  /// A few sentences. More belongs in the customer's case.
  private static final int MAX_LENGTH = 500;

  public Note {
    text = Length.checked(text, MAX_LENGTH);
  }
}
