package io.callhandoffs.handoff;

import io.callhandoffs.text.Length;

/// Why a call is handed off, for machines: `billing_dispute`.
public record Reason(String code) {

  /// A code, not a sentence.
  private static final int MAX_LENGTH = 100;

  public Reason {
    code = Length.checked(code, MAX_LENGTH);
  }

  /// Cuts `code` to the length allowed, for where nobody can be told that it is too long.
  public static String cut(String code) {
    return Length.cut(code, MAX_LENGTH);
  }
}
