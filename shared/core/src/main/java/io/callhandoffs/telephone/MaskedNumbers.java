package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// Masks telephone numbers in texts for people who may not see them whole.
public final class MaskedNumbers {

  /// Seven digits, E.164's shortest, or more, however people write or speech recognition spells
  /// them.
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){6,}");

  private static final int SHOWN_DIGITS = 4;

  private MaskedNumbers() {}

  /// `text` with only the last digits of each number: enough to tell one from another.
  public static String in(String text) {
    return NUMBER.matcher(text).replaceAll(match -> masked(match.group()));
  }

  private static String masked(String number) {
    var digits = number.replaceAll("\\D", "");
    return "…" + digits.substring(digits.length() - SHOWN_DIGITS);
  }
}
