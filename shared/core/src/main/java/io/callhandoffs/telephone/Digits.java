package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// Keys to press once a call is answered, as Twilio's `sendDigits` takes them: digits, `#`, `*`,
/// letters `A` to `D`, `w` for half a second's pause and `W` for a second's.
public record Digits(String value) {

  /// Twilio's limit on `SendDigits`.
  private static final Pattern FORM = Pattern.compile("[0-9A-D#*wW]{0,32}");

  public static final Digits NONE = new Digits("");

  public Digits {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be at most 32 of the keys 0-9, *, #, A-D and the pauses w and W");
    }
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }
}
