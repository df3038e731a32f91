package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// What a telephone number is configured with at Twilio.
///
/// @param voice what is asked when the number is rung
/// @param fallback what is asked when an answer is of no use
/// @param status what is told when a call is over
public record NumberConfiguration(
    Webhook voice, Optional<Webhook> fallback, Optional<Webhook> status) {

  /// What an account has set for a number, if it has set anything: its fields as the REST API shows
  /// them.
  public static Optional<NumberConfiguration> of(Map<String, String> number) {
    return webhook(number, "voice_url", "voice_method")
        .map(voice ->
            new NumberConfiguration(
                voice,
                webhook(number, "voice_fallback_url", "voice_fallback_method"),
                webhook(number, "status_callback", "status_callback_method")));
  }

  private static Optional<Webhook> webhook(Map<String, String> number, String url, String method) {
    return Optional.of(number.getOrDefault(url, ""))
        .filter(text -> !text.isBlank())
        .map(text -> Webhook.of(text, number.getOrDefault(method, "POST"), Optional.empty()));
  }

  /// The webhooks of this system behind one of its addresses.
  public static NumberConfiguration at(String baseUrl) {
    return new NumberConfiguration(
        Webhook.post(baseUrl + "/voice/call"),
        Optional.of(Webhook.post(baseUrl + "/voice/fallback")),
        Optional.of(Webhook.post(baseUrl + "/voice/status")));
  }
}
