package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.destination.Target;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Region;
import java.util.List;
import java.util.Optional;

/// Numbers as people type them, in four countries. What is understood is understood again when it
/// is written out.
public final class PhoneNumberFuzz {

  private static final PhoneNumbers NUMBERS = new PhoneNumbers();

  private static final List<Optional<Region>> HOMES =
      List.of(
          Optional.empty(),
          Optional.of(new Region("GB")),
          Optional.of(new Region("US")),
          Optional.of(new Region("DE")));

  private PhoneNumberFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    var typed = new String(input, UTF_8);
    HOMES.forEach(home -> understand(typed, home));
  }

  private static void understand(String typed, Optional<Region> home) {
    Target target;
    try {
      target = NUMBERS.target(typed, home);
    } catch (IllegalArgumentException _) {
      return;
    }
    switch (target) {
      case Target.Phone(var number, _, _) -> {
        var again = NUMBERS.target(number.e164(), Optional.empty());
        if (!(again instanceof Target.Phone(var same, _, _)) || !same.equals(number)) {
          throw new AssertionError(number.e164() + " is understood as " + again);
        }
      }
      case Target.Sip(var uri) -> SipUriFuzz.requireSound(uri);
      case Target.Extension _ -> {}
    }
  }
}
