package io.callhandoffs.telephone;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in the form of [ITU-T E.164](https://www.itu.int/rec/T-REC-E.164), such as
/// `+442079460018`. That it has this form does not say that it exists or may be dialled.
public record PhoneNumber(String e164) {

  /// E.164 allows fifteen digits; the shortest real international numbers have seven.
  private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}");

  public PhoneNumber {
    if (!FORM.matcher(e164).matches()) {
      throw new IllegalArgumentException(
          "must be a number in international form, such as +442079460018");
    }
  }

  /// The number in `text`, unless it is something else: `anonymous`, `client:bob`, `sip:a@b`, a raw
  /// caller ID. Callers come with all of these.
  public static Optional<PhoneNumber> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
  }

  /// Hides all but the last four digits, so that a number never reaches a log by accident.
  @Override
  public String toString() {
    return "…" + e164.substring(e164.length() - 4);
  }
}
