package io.callhandoffs.phonenumbers;

import java.util.Set;

/// Numbers that bring the police, the fire brigade or an ambulance. A switchboard may let them
/// through, so they are refused where an extension is meant, unless it says that it is one.
final class Emergency {

  /// Emergency numbers that mobile telephones know in every country. (Others, such as 110 or 144,
  /// are everyday extensions in most of the world.)
  private static final Set<String> NUMBERS = Set.of("000", "112", "911", "999");

  private Emergency() {}

  static void refuse(String digits) {
    if (NUMBERS.contains(digits)) {
      throw new IllegalArgumentException(
          "is an emergency number, to which callers are never handed; if it is an extension of your"
              + " own, type \"ext "
              + digits
              + "\"");
    }
  }
}
