package io.callhandoffs.project;

import java.util.Locale;
import java.util.Set;

/// A country, as [ISO 3166](https://www.iso.org/iso-3166-country-codes.html) has it: `GB`.
public record Region(String code) {

  /// Ascension, Tristan da Cunha and Kosovo: numbering plans know them, the standard does not.
  private static final Set<String> NOT_IN_THE_STANDARD = Set.of("AC", "TA", "XK");

  public Region {
    if (!NOT_IN_THE_STANDARD.contains(code)
        && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      throw new IllegalArgumentException(
          "must be a country's two capital letters in ISO 3166, such as GB or DE");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
