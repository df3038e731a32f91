package io.callhandoffs.events;

import io.callhandoffs.digest.Hmac;
import java.time.Instant;
import java.util.HexFormat;

/// The signature of a message to a webhook, with the time at which it was made:
/// `t=1795428930,v1=5257a8…`. It covers time and body, so its receiver can tell our messages from
/// replayed ones.
final class WebhookSignature {

  private WebhookSignature() {}

  static String of(String secret, String body, Instant now) {
    var time = now.getEpochSecond();
    return "t="
        + time
        + ",v1="
        + HexFormat.of().formatHex(Hmac.SHA256.bytes(secret, time + "." + body));
  }
}
