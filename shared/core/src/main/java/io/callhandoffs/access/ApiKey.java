package io.callhandoffs.access;

import io.callhandoffs.text.RandomText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A key to the API that was made here, as its holder has it: `hk_live_`, 43 random letters and
/// digits (256 bits), and six more that are the CRC-32 of those. So a typing error shows without
/// asking anybody, and scanners that search code for secrets know one when they see it.
public record ApiKey(String text) {

  private static final String MARK = "hk_";
  private static final String START = MARK + "live_";
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 43;
  private static final int CHECK_LENGTH = 6;
  private static final Pattern FORM =
      Pattern.compile("%s[0-9A-Za-z]{%d}".formatted(START, RANDOM_LENGTH + CHECK_LENGTH));

  /// Tells one key from another, and nobody can guess the rest.
  private static final int PREFIX_LENGTH = START.length() + 6;

  public ApiKey {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("is no API key");
    }
  }

  /// A new one.
  public static ApiKey random() {
    var value = START + RandomText.of(ALPHABET, RANDOM_LENGTH);
    return new ApiKey(value + check(value));
  }

  /// Whether a text that begins as our keys do cannot be one of them.
  public static boolean isMistyped(String text) {
    return text.startsWith(MARK) && !isWellFormed(text);
  }

  private static boolean isWellFormed(String text) {
    int checked = text.length() - CHECK_LENGTH;
    return FORM.matcher(text).matches()
        && check(text.substring(0, checked)).equals(text.substring(checked));
  }

  private static String check(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    var digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < CHECK_LENGTH; rest /= ALPHABET.length()) {
      digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
    }
    return digits.reverse().toString();
  }

  public KeyHash hash() {
    return KeyHash.of(text);
  }

  /// Its first letters, by which its holder recognises it.
  public String prefix() {
    return text.substring(0, PREFIX_LENGTH);
  }

  /// Nothing that opens anything.
  @Override
  public String toString() {
    return prefix() + "…";
  }
}
