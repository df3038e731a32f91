package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.TestSecrets;
import java.util.UUID;

/// Makes names such as Twilio gives: two letters and 32 hexadecimal digits.
public final class Sid {

  private Sid() {}

  public static String random(String prefix) {
    return prefix + digits();
  }

  /// A token or a key's secret has the same form without the letters. It begins as all secrets of
  /// tests do, so that one that gets out is found.
  static String secret() {
    return TestSecrets.MARK + digits().substring(TestSecrets.MARK.length());
  }

  private static String digits() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
