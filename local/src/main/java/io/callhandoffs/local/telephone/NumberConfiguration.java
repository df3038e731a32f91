package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// A number's settings at Twilio.
///
/// @param voice requested when the number is called
/// @param fallback requested when an answer cannot be used
/// @param status notified when a call is over
public record NumberConfiguration(
    Webhook voice, Optional<Webhook> fallback, Optional<Webhook> status) {

  /// Reads a number's fields as the REST API shows them; empty without a webhook.
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

  /// This system's webhooks behind one of its addresses.
  public static NumberConfiguration at(String baseUrl) {
    return new NumberConfiguration(
        Webhook.post(baseUrl + "/voice/call"),
        Optional.of(Webhook.post(baseUrl + "/voice/fallback")),
        Optional.of(Webhook.post(baseUrl + "/voice/status")));
  }
}
