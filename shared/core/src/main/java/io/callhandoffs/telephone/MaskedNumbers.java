package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// Texts that may have telephone numbers in them, for those who may not see them whole.
public final class MaskedNumbers {

  /// Seven digits, E.164's shortest, or more, however people write or speech recognition spells
  /// them.
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){6,}");

  private static final int SHOWN_DIGITS = 4;

  private MaskedNumbers() {}

  /// `text`, of each number in it only the last digits: enough to tell one from another.
  public static String in(String text) {
    return NUMBER.matcher(text).replaceAll(match -> masked(match.group()));
  }

  private static String masked(String number) {
    var digits = number.replaceAll("\\D", "");
    return "…" + digits.substring(digits.length() - SHOWN_DIGITS);
  }
}
