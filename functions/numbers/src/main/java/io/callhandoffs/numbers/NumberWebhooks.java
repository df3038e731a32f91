package io.callhandoffs.numbers;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.twilio.rest.VoiceSettings;
import io.callhandoffs.twilio.rest.WebhookAddress;
import java.util.Optional;

/// Where Twilio finds us when somebody rings a number.
///
/// @param voice the voice function's own URL, or a configured address
/// @param fallback another address that was configured for when that one fails
record NumberWebhooks(String voice, Optional<String> fallback) {

  /// An address that refuses is noticed after two seconds, a silent one after six; each is tried
  /// twice, and then there is still time for the fallback within the 15 seconds that Twilio allows.
  /// See [Twilio's
  /// overrides](https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
  private static final String OVERRIDES = "#rc=1&rp=ct,rt,5xx&ct=2000&rt=6000&tt=12000";

  /// As the environment says.
  ///
  /// @throws io.callhandoffs.failure.FailureException if it does not say where Twilio finds us
  static NumberWebhooks of(Environment environment) {
    return new NumberWebhooks(WebhookAddress.voice(environment), environment.find("FALLBACK_URL"));
  }

  /// What a number is told.
  ///
  /// @param api the domain that the API was called by: the fallback where none is configured, since
  ///   it fails neither with the function's own URL nor with a custom domain
  VoiceSettings settings(String api) {
    var scheme = api.startsWith("localhost") ? "http://" : "https://";
    return VoiceSettings.webhooks(
        voice + "/voice/call" + OVERRIDES,
        fallback.orElse(scheme + api + "/voice/fallback"),
        voice + "/voice/status");
  }
}
