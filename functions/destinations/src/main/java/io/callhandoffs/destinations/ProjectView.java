package io.callhandoffs.destinations;

import io.callhandoffs.project.Project;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
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
    long version,
    Optional<Instant> updatedAt) {

  static ProjectView of(Project project) {
    return new ProjectView(
        project.id().value(),
        project.defaultRegion().map(Region::code),
        project.switchboard().map(ProjectView::text),
        project.greeting().text(),
        project.language().tag(),
        project.voice().map(Voice::name),
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
