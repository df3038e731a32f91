package io.callhandoffs.twilio.rest;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;

/// Where Twilio is told to reach our webhooks, by requests that did not come in by one of them. It
/// is looked up when it is needed, because most routes do not need it, and the SAM CLI, which makes
/// no function URLs, does not know it.
public final class WebhookAddress {

  private WebhookAddress() {}

  /// Where `/voice/…` begins: `PUBLIC_URL`, or else the voice function's own URL.
  ///
  /// @throws FailureException if neither is known
  public static String voice(Environment environment) {
    return environment
        .findUrl("PUBLIC_URL")
        .or(() -> environment.findUrl("VOICE_URL"))
        .orElseThrow(WebhookAddress::unknown);
  }

  /// Where `/voice/route` begins: `PUBLIC_URL`, or else the routing function's own URL.
  ///
  /// @throws FailureException if neither is known
  public static String routing(Environment environment) {
    return environment
        .findUrl("PUBLIC_URL")
        .or(() -> environment.findUrl("ROUTING_URL"))
        .orElseThrow(WebhookAddress::unknown);
  }

  private static FailureException unknown() {
    return Failure.conflict(
        "Twilio cannot be told where to reach us: set the template's parameter PublicUrl");
  }
}
