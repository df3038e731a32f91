package io.callhandoffs.events;

import io.callhandoffs.digest.Hmac;
import java.time.Instant;
import java.util.HexFormat;

/// What shows a receiver that a message is ours, and not an old one: `t=1795428930,v1=5257a8…`. The
/// time is signed with the body.
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
