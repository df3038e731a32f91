package io.callhandoffs.destination;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What people call a destination: "School visits".
public record DestinationName(String value) {

  /// Fits one line of a list, and is said to the caller in a question.
  public static final int MAX_LENGTH = 80;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  public DestinationName {
    value = SPACES.matcher(value).replaceAll(" ").strip();
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
    if (UNPRINTABLE.matcher(value).find()) {
      throw new IllegalArgumentException("must not contain control or invisible characters");
    }
  }

  /// The form in which names are compared: two names that differ only in case, spacing or the way
  /// Unicode composes letters are one.
  public String folded() {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
