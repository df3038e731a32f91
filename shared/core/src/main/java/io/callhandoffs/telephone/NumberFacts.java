package io.callhandoffs.telephone;

import java.util.regex.Pattern;

/// What is known about a number from its country's numbering plan. It is found out once, when the
/// number is saved, and kept with it: whether the number may be dialled is judged again on every
/// call, by a function that does not carry the numbering plans of the world.
///
/// @param region the country as ISO 3166 has it (`GB`), or `001` for numbers of no country. Never
///   judge by the country code: +1 876 is Jamaica, not the United States
public record NumberFacts(String region, NumberKind kind) {

  private static final Pattern REGION = Pattern.compile("[A-Z]{2}|001");

  public NumberFacts {
    if (!REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("must be a country such as GB, or 001 for none");
    }
  }
}
