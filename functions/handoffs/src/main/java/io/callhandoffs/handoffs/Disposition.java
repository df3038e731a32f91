package io.callhandoffs.handoffs;

import io.callhandoffs.text.Length;

/// The wrap-up code of a call, from the human who took it or should have: `resolved`, `wrong
/// number`.
record Disposition(String text) {

  /// Twice the longest wrap-up code of contact centres.
  private static final int MAX_LENGTH = 200;

  public Disposition {
    text = Length.checked(text, MAX_LENGTH);
  }
}
