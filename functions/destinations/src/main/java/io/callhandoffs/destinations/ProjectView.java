package io.callhandoffs.destinations;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destinations.SettingViews.AssistantView;
import io.callhandoffs.destinations.SettingViews.ChecksView;
import io.callhandoffs.destinations.SettingViews.EventWebhookView;
import io.callhandoffs.destinations.SettingViews.HandoffApiView;
import io.callhandoffs.destinations.SettingViews.LastResortView;
import io.callhandoffs.destinations.SettingViews.RoutingView;
import io.callhandoffs.hours.TimeZones;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.ProjectSettings.Programs;
import io.callhandoffs.project.ProjectSettings.Speech;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.speech.Voice;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.write.Revision;
import io.callhandoffs.write.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record ProjectView(
    String id,
    Optional<String> defaultRegion,
    Optional<String> switchboard,
    @JsonUnwrapped SpeechView speech,
    LastResortView lastResort,
    @JsonUnwrapped ProgramsView programs,
    RoutingView routing,
    @JsonUnwrapped WatchView watch,
    @JsonUnwrapped FactsView facts) {

  /// What nobody sets.
  ///
  /// @param version counts its changes; 0 before the first
  /// @param timeZoneRelease of IANA's database, which decides when destinations are open
  record FactsView(long version, Optional<Instant> updatedAt, String timeZoneRelease) {}

  record SpeechView(String greeting, String language, Optional<String> voice) {

    private static SpeechView of(Speech speech) {
      return new SpeechView(
          speech.greeting().text(), speech.language().tag(), speech.voice().map(Voice::name));
    }
  }

  record ProgramsView(
      Optional<AssistantView> assistant,
      HandoffApiView handoffApi,
      Optional<EventWebhookView> eventWebhook) {

    private static ProgramsView of(Programs programs, Optional<WebhookHealth> health) {
      return new ProgramsView(
          programs.assistant().map(AssistantView::of),
          HandoffApiView.of(programs.handoffApi()),
          programs.eventWebhook().map(webhook -> EventWebhookView.of(webhook, health)));
    }

    private ProgramsView withoutSecret() {
      return new ProgramsView(
          assistant, handoffApi, eventWebhook.map(EventWebhookView::withoutSecret));
    }
  }

  /// What is checked, and what people are told of.
  record WatchView(ChecksView checks, @JsonProperty("notify") List<String> notices) {

    private static WatchView of(ProjectSettings settings) {
      return new WatchView(
          ChecksView.of(settings.checks()),
          settings.notices().stream().sorted().map(EnumNames::of).toList());
    }
  }

  /// @param health what is wrong with its webhook
  static ProjectView of(
      ProjectId project, Versioned<ProjectSettings> versioned, Optional<WebhookHealth> health) {
    var settings = versioned.value();
    return new ProjectView(
        project.value(),
        settings.defaultRegion().map(Region::code),
        settings.switchboard().map(ProjectView::text),
        SpeechView.of(settings.speech()),
        LastResortView.of(settings.lastResort()),
        ProgramsView.of(settings.programs(), health),
        RoutingView.of(settings.routing()),
        WatchView.of(settings),
        new FactsView(
            versioned.version(),
            versioned.revision().map(Revision::updatedAt),
            TimeZones.release()));
  }

  /// For clients who may not see the webhook's signing secret.
  ProjectView withoutSecret() {
    return new ProjectView(
        id,
        defaultRegion,
        switchboard,
        speech,
        lastResort,
        programs.withoutSecret(),
        routing,
        watch,
        facts);
  }

  private static String text(Switchboard switchboard) {
    return switch (switchboard) {
      case Switchboard.Phone(var number, _) -> number.e164();
      case Switchboard.SipDomain(var host) -> host;
    };
  }
}
