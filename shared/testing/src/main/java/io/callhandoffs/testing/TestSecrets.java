package io.callhandoffs.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Tokens and keys for tests, and for the local Twilio. They all begin with the same digits: after
/// all tests, `scripts/check-secrets` looks for these in everything that was written.
public final class TestSecrets {

  /// The digits, which no response, log or exception may contain.
  public static final String MARK = "5ec2e75ec2e7";

  /// The length of Twilio's tokens and of its keys' secrets.
  private static final int LENGTH = 32;

  private TestSecrets() {}

  /// The secret of this name, the same each time.
  public static String of(String name) {
    var digits = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    return MARK + "0".repeat(Math.max(0, LENGTH - MARK.length() - digits.length())) + digits;
  }
}
