package io.callhandoffs.destinations;

import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.Routing;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a project's settings as clients see them.
final class SettingViews {

  private SettingViews() {}

  /// What becomes of a caller whom nobody took.
  record LastResortView(String type, Optional<String> text) {

    static LastResortView of(LastResort lastResort) {
      return switch (lastResort) {
        case LastResort.Voicemail() -> new LastResortView("voicemail", Optional.empty());
        case LastResort.Callback() -> new LastResortView("callback", Optional.empty());
        case LastResort.Message(var text) ->
            new LastResortView("message", text.map(Announcement::text));
      };
    }
  }

  /// Who takes the calls first.
  record AssistantView(
      String url, String protocol, Optional<String> greeting, boolean returnOnFailure) {

    static AssistantView of(Assistant assistant) {
      return new AssistantView(
          assistant.url().toString(),
          EnumNames.of(assistant.protocol()),
          assistant.greeting().map(Announcement::text),
          assistant.returnOnFailure());
    }
  }

  /// What programs that ask for a handoff's state are shown.
  record HandoffApiView(
      List<String> stateKeys, Map<String, String> aliases, Optional<String> sharedIdStateKey) {

    static HandoffApiView of(HandoffApi api) {
      return new HandoffApiView(api.stateKeys(), api.aliases(), api.sharedIdStateKey());
    }
  }

  /// How likely it must be what a caller wants before it is done; null is as usual.
  record RoutingView(Optional<Double> fits, Optional<Double> sure) {

    static RoutingView of(Routing routing) {
      return new RoutingView(
          routing.fits().map(Probability::value), routing.sure().map(Probability::value));
    }
  }

  /// Where the project wants to hear of its handoffs, and how that goes.
  ///
  /// @param secret only for those who could set another one
  /// @param failingSince since when nothing has come through
  /// @param disabledAt when nothing was sent any more, after a day of that
  record EventWebhookView(
      String url,
      Optional<String> secret,
      Optional<Instant> failingSince,
      Optional<String> lastError,
      Optional<Instant> disabledAt) {

    static EventWebhookView of(EventWebhook webhook, Optional<WebhookHealth> health) {
      return new EventWebhookView(
          webhook.url().toString(),
          Optional.of(webhook.secret()),
          health.map(WebhookHealth::failingSince),
          health.map(WebhookHealth::lastError),
          health.flatMap(WebhookHealth::disabledAt));
    }

    EventWebhookView withoutSecret() {
      return new EventWebhookView(url, Optional.empty(), failingSince, lastError, disabledAt);
    }
  }
}
