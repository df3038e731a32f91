package io.callhandoffs.local.telephone;

import java.util.UUID;

/// Makes names such as Twilio gives: two letters and 32 hexadecimal digits.
final class Sid {

  private Sid() {}

  static String random(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
