package io.callhandoffs.local.twilio;

import java.util.UUID;

/// Makes names such as Twilio gives: two letters and 32 hexadecimal digits.
final class Sid {

  private Sid() {}

  static String random(String prefix) {
    return prefix + secret();
  }

  /// A token or a key's secret has the same form without the letters.
  static String secret() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
