package io.callhandoffs.destinations;

import io.callhandoffs.destinations.SettingViews.AssistantView;
import io.callhandoffs.destinations.SettingViews.EventWebhookView;
import io.callhandoffs.destinations.SettingViews.HandoffApiView;
import io.callhandoffs.destinations.SettingViews.LastResortView;
import io.callhandoffs.destinations.SettingViews.RoutingView;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.speech.Voice;
import java.time.Instant;
import java.util.Optional;

/// A project's settings as clients see them.
record ProjectView(
    String id,
    Optional<String> defaultRegion,
    Optional<String> switchboard,
    String greeting,
    String language,
    Optional<String> voice,
    LastResortView lastResort,
    Optional<AssistantView> assistant,
    HandoffApiView handoffApi,
    Optional<EventWebhookView> eventWebhook,
    RoutingView routing,
    long version,
    Optional<Instant> updatedAt) {

  /// A project's settings.
  ///
  /// @param withSecret whether the client may see what its webhook's messages are signed with
  /// @param health what is wrong with its webhook
  static ProjectView of(Project project, boolean withSecret, Optional<WebhookHealth> health) {
    return new ProjectView(
        project.id().value(),
        project.defaultRegion().map(Region::code),
        project.switchboard().map(ProjectView::text),
        project.greeting().text(),
        project.language().tag(),
        project.voice().map(Voice::name),
        LastResortView.of(project.lastResort()),
        project.assistant().map(AssistantView::of),
        HandoffApiView.of(project.handoffApi()),
        project.eventWebhook().map(webhook -> EventWebhookView.of(webhook, withSecret, health)),
        RoutingView.of(project.routing()),
        project.version(),
        project.updatedAt());
  }

  private static String text(Switchboard switchboard) {
    return switch (switchboard) {
      case Switchboard.Phone(var number, _) -> number.e164();
      case Switchboard.SipDomain(var host) -> host;
    };
  }
}
