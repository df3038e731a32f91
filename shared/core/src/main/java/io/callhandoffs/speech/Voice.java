package io.callhandoffs.speech;

import java.util.regex.Pattern;

/// One of Twilio's voices for `<Say>`: `alice`, `Polly.Amy-Neural`, `Google.en-GB-Chirp3-HD-Aoede`.
public record Voice(String name) {

  /// Twilio adds voices all the time and reads an unknown one with a voice of its own choice, so
  /// only the form is checked.
  private static final Pattern FORM =
      Pattern.compile("man|woman|alice|[A-Z][A-Za-z]{1,19}\\.[A-Za-z0-9_-]{1,60}");

  public Voice {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "must be one of Twilio's voices, such as Polly.Amy-Neural");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
