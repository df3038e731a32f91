package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.TestSecrets;
import java.util.UUID;

/// Makes ids like Twilio's: two letters and 32 hexadecimal digits.
public final class Sid {

  private Sid() {}

  public static String random(String prefix) {
    return prefix + digits();
  }

  /// A token, or a key's secret: the same form without the letters. It begins like all secrets of
  /// tests, so a leaked one is found.
  static String secret() {
    return TestSecrets.MARK + digits().substring(TestSecrets.MARK.length());
  }

  private static String digits() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
