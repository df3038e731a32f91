package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// Masks telephone numbers in texts for people who may not see them whole. Masking a masked text
/// changes nothing.
public final class MaskedNumbers {

  private static final String MASK = "…";

  /// Ids that are digits in part, and tell a program what it needs: UUIDs and Twilio's SIDs.
  private static final String ID =
      "(?<![\\p{L}\\p{Nd}])"
          + "(?:(?=[\\d-]{0,35}[a-fA-F])[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}"
          + "|[A-Z]{2}[\\da-f]{32})"
          + "(?![\\p{L}\\p{Nd}])";

  /// Seven digits of any script, E.164's shortest, or more. Between two of them there may be what
  /// people write there, and whatever else is neither a letter nor a digit.
  private static final String NUMBER =
      "[+\\uFF0B]?\\p{Nd}(?:[^\\p{L}\\p{Nd}" + MASK + "]{0,3}\\p{Nd}){6,}+";

  private static final Pattern ID_OR_NUMBER =
      Pattern.compile("(?<id>" + ID + ")|(?:" + NUMBER + ")");

  private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}");

  private static final int SHOWN_DIGITS = 4;

  private MaskedNumbers() {}

  /// `text` with only the last digits of each number: enough to tell one from another.
  public static String in(String text) {
    return ID_OR_NUMBER
        .matcher(text)
        .replaceAll(match -> match.group("id") == null ? masked(match.group()) : match.group());
  }

  /// Whether there is a number in `text`.
  public static boolean areIn(String text) {
    return !in(text).equals(text);
  }

  private static String masked(String number) {
    var digits = NO_DIGIT.matcher(number).replaceAll("").codePoints().toArray();
    return MASK + new String(digits, digits.length - SHOWN_DIGITS, SHOWN_DIGITS);
  }
}
