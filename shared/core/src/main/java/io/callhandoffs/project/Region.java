package io.callhandoffs.project;

import java.util.Locale;

/// A country, as [ISO 3166](https://www.iso.org/iso-3166-country-codes.html) has it: `GB`.
public record Region(String code) {

  public Region {
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      throw new IllegalArgumentException(
          "must be the two capital letters of a country, such as GB");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
