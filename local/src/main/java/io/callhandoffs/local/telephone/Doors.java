package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import java.util.Optional;

/// What a telephone number is configured with at Twilio.
///
/// @param voice what is asked when the number is rung
/// @param fallback what is asked when an answer is of no use
/// @param status what is told when a call is over
public record Doors(Webhook voice, Optional<Webhook> fallback, Optional<Webhook> status) {

  /// The webhooks of this system behind one of its addresses.
  public static Doors at(String baseUrl) {
    return new Doors(
        Webhook.post(baseUrl + "/voice/call"),
        Optional.of(Webhook.post(baseUrl + "/voice/fallback")),
        Optional.of(Webhook.post(baseUrl + "/voice/status")));
  }
}
