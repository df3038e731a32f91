package io.callhandoffs.phonenumbers;

import java.util.regex.Pattern;

/// A typed text in normal form: digits of other scripts, full-width signs, invisible characters,
/// and the many dashes and spaces are made the same.
record Typed(String text) {

  /// Longer than any number with an extension; as long as a SIP address may be.
  static final int MAX_LENGTH = 254;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

  Typed {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be at most " + MAX_LENGTH + " characters");
    }
    text = DASHES.matcher(INVISIBLE.matcher(plain(text)).replaceAll("")).replaceAll("-");
    text = SPACES.matcher(text).replaceAll(" ").strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("must be a phone number, an extension or a SIP address");
    }
  }

  /// Digits of any script as 0 to 9, and full-width characters as ASCII.
  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
