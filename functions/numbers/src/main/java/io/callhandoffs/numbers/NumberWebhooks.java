package io.callhandoffs.numbers;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.twilio.rest.VoiceSettings;
import io.callhandoffs.twilio.rest.WebhookAddress;
import java.util.Optional;

/// The webhook addresses that a connected number gets.
///
/// @param voice the voice function's own URL, or a configured address
/// @param fallback another configured address for when that one fails
record NumberWebhooks(String voice, Optional<String> fallback) {

  /// Twilio allows 15 seconds. An address that refuses is noticed after two, a silent one after
  /// six; each is tried twice, and that leaves time for the fallback. See [Twilio's
  /// overrides](https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
  private static final String OVERRIDES = "#rc=1&rp=ct,rt,5xx&ct=2000&rt=6000&tt=12000";

  /// Nobody waits for a report, so Twilio is asked to repeat it as often as it can.
  private static final String REPORTS = "#rc=5&rp=ct,rt,5xx&ct=2000&rt=6000&tt=15000";

  /// As the environment says.
  ///
  /// @throws io.callhandoffs.failure.FailureException if it does not say where Twilio finds us
  static NumberWebhooks of(Environment environment) {
    return new NumberWebhooks(WebhookAddress.voice(environment), environment.find("FALLBACK_URL"));
  }

  /// @param api the domain of this request to the API: the fallback if none is configured, since it
  ///   depends neither on the function's own URL nor on a custom domain
  VoiceSettings settings(String api) {
    var scheme = api.startsWith("localhost") ? "http://" : "https://";
    return VoiceSettings.webhooks(
        voice + "/voice/call" + OVERRIDES,
        fallback.orElse(scheme + api + "/voice/fallback"),
        voice + "/voice/status" + REPORTS);
  }
}
