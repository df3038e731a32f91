package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// Masks telephone numbers in texts for people who may not see them whole.
public final class MaskedNumbers {

  /// Seven digits, E.164's shortest, or more, however people write or speech recognition spells
  /// them.
  private static final Pattern NUMBER =
      Pattern.compile("\\+?\\p{Nd}(?:[\\s\\u00A0()./\\u2010-\\u2015\\u2212-]{0,3}\\p{Nd}){6,}+");

  private static final int SHOWN_DIGITS = 4;

  private MaskedNumbers() {}

  /// `text` with only the last digits of each number: enough to tell one from another.
  public static String in(String text) {
    return NUMBER.matcher(text).replaceAll(match -> masked(match.group()));
  }

  private static String masked(String number) {
    var digits = number.replaceAll("\\P{Nd}", "");
    return "…" + digits.substring(digits.length() - SHOWN_DIGITS);
  }
}
