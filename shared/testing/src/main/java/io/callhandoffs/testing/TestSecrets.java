package io.callhandoffs.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Tokens and keys for tests, and for the local Twilio. They all begin with the same digits: when
/// all tests are over, `scripts/check-secrets` looks for these in everything that was written.
public final class TestSecrets {

  /// What no response, log or exception may contain.
  public static final String MARK = "5ec2e75ec2e7";

  /// As long as Twilio's tokens and the secrets of its keys.
  private static final int LENGTH = 32;

  private TestSecrets() {}

  /// The secret of this name, which is the same each time.
  public static String of(String name) {
    var digits = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    return MARK + "0".repeat(Math.max(0, LENGTH - MARK.length() - digits.length())) + digits;
  }
}
