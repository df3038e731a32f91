package io.callhandoffs.destinations;

import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Checks;
import io.callhandoffs.project.Checks.QuietHours;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.Routing;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.text.EnumNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SettingViews {

  private SettingViews() {}

  /// What a caller gets when nobody takes the call.
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

  /// What programs that ask for handoffs may do and see.
  record HandoffApiView(
      List<String> stateKeys,
      Map<String, String> aliases,
      Optional<String> sharedIdStateKey,
      boolean accountCalls) {

    static HandoffApiView of(HandoffApi api) {
      return new HandoffApiView(
          api.stateKeys(), api.aliases(), api.sharedIdStateKey(), api.accountCalls());
    }
  }

  /// Confidence thresholds; null means the default.
  record RoutingView(Optional<Double> fits, Optional<Double> sure) {

    static RoutingView of(Routing routing) {
      return new RoutingView(
          routing.fits().map(Probability::value), routing.sure().map(Probability::value));
    }
  }

  /// How destinations are checked.
  ///
  /// @param everyMinutes null: only when somebody asks
  /// @param quietHours null if no line is ever called
  record ChecksView(
      Optional<Long> everyMinutes, String dial, Optional<QuietHoursView> quietHours, int dailyCap) {

    static ChecksView of(Checks checks) {
      return new ChecksView(
          checks.every().map(Duration::toMinutes),
          EnumNames.of(checks.dial()),
          checks.quietHours().map(QuietHoursView::of),
          checks.dailyCap());
    }
  }

  record QuietHoursView(String zone, String from, String to) {

    private static QuietHoursView of(QuietHours quiet) {
      return new QuietHoursView(
          quiet.zone().id(), quiet.interval().from().toString(), quiet.interval().endText());
    }
  }

  /// Where the project gets its handoffs' events, and how that goes.
  ///
  /// @param secret only for keys that may change it
  /// @param failingSince start of the current run of failures
  /// @param disabledAt when sending stopped, after a day of failures
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
