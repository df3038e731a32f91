package io.callhandoffs.destination;

import io.callhandoffs.text.Length;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What people call a destination: "School visits".
public record DestinationName(String value) {

  /// Fits one line of a list, and is said to the caller in a question.
  public static final int MAX_LENGTH = 80;

  private static final int MAX_FOLDED = 2 * MAX_LENGTH;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]");

  public DestinationName {
    value = SPACES.matcher(value).replaceAll(" ").strip();
    // Folding can lengthen: one character of Arabic is eighteen. The folded name is part of a key.
    if (value.isEmpty() || Length.of(value) > MAX_LENGTH || fold(value).length() > MAX_FOLDED) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
    if (UNPRINTABLE.matcher(value).find()) {
      throw new IllegalArgumentException("must not contain control or invisible characters");
    }
  }

  // Capitals first: they make ß and ss the same, and all sigmas.
  private static String fold(String value) {
    var folded = value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /// The form in which names are compared: two names that differ only in case, spacing or the way
  /// Unicode composes letters are one.
  public String folded() {
    return fold(value);
  }

  /// Whether `text` is this name, however it is capitalised and spaced.
  public boolean isMeantBy(String text) {
    return folded().equals(fold(SPACES.matcher(text).replaceAll(" ").strip()));
  }

  @Override
  public String toString() {
    return value;
  }
}
