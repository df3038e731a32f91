package io.callhandoffs.phonenumbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import io.callhandoffs.project.Region;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as it was typed, without the keys to press after the call is answered.
///
/// @param expected what it must be, to say so if it is something else
record DialledNumber(PhoneNumberUtil plans, String dialled, String expected) {

  /// Digits and what people put between them; letters, if any, spell a number (0800 FLOWERS).
  private static final Pattern NUMBER = Pattern.compile("[+(]*\\d[\\dA-Za-z ()./+-]*");

  static final Pattern LETTERS = Pattern.compile("[A-Za-z]");

  /// libphonenumber spells a number with letters only from three letters on, and drops fewer.
  private static final int MIN_LETTERS = 3;

  /// @param home the country whose national numbers are understood
  Phonenumber.PhoneNumber parse(Optional<Region> home) {
    requireForm();
    try {
      return plans.parse(dialled, home.map(Region::code).orElse(null));
    } catch (NumberParseException e) {
      throw new IllegalArgumentException(
          switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE ->
                home.isPresent()
                    ? "begins with a country code that no country has"
                    : "must begin with + and the country's code (+44 20 7946 0018), or the project"
                        + " needs a `default_region`";
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> "is too short for a phone number";
            case TOO_LONG -> "is too long for a phone number";
            case NOT_A_NUMBER -> expected;
          },
          e);
    }
  }

  private void requireForm() {
    var letters = LETTERS.matcher(dialled).results().count();
    if (!NUMBER.matcher(dialled).matches() || (letters > 0 && letters < MIN_LETTERS)) {
      throw new IllegalArgumentException(expected);
    }
  }
}
