package io.callhandoffs.handoff;

/// Why a call is handed off, for machines: `billing_dispute`.
public record Reason(String code) {

  /// A code, not a sentence.
  private static final int MAX_LENGTH = 100;

  public Reason {
    if (code.isBlank() || code.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }

  /// Cuts `code` to the length allowed, for where nobody can be told that it is too long.
  public static String cut(String code) {
    return code.length() > MAX_LENGTH ? code.substring(0, MAX_LENGTH) : code;
  }
}
