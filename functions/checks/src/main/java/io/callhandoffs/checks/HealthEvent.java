package io.callhandoffs.checks;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Health;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Notice;
import io.callhandoffs.publishing.Notice.Page;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.telephone.MaskedNumbers;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;

/// Tells programs and people outside that the health of a destination has changed: the `detail` of
/// an EventBridge event and the body of a webhook's message. `docs/events.md` describes it.
///
/// @param id the same each time that the event is sent
/// @param text in words; chat programs such as Slack show a message's `text`
/// @param at when it changed
record HealthEvent(
    String id, String type, Instant at, String project, Subject destination, String text)
    implements Event {

  private static final String TYPE = "destination.health_changed";

  /// @param why what is wrong, the worst first
  record Subject(String id, String name, String state, String previousState, List<String> why) {}

  static HealthEvent of(ProjectId project, Destination destination, Healths.Change change) {
    var after = change.after();
    var subject =
        new Subject(
            destination.id().value(),
            destination.name().value(),
            EnumNames.of(after.state()),
            EnumNames.of(change.before().state()),
            after.why());
    return new HealthEvent(
        destination.id() + "." + after.since().toEpochMilli(),
        TYPE,
        after.since(),
        project.value(),
        subject,
        text(destination, after));
  }

  private static String text(Destination destination, Health after) {
    var says =
        switch (after.state()) {
          case UNKNOWN -> "has not been checked yet.";
          case HEALTHY -> "works.";
          case DEGRADED -> "may not work.";
          case FAILING -> "does not work: callers are passed on to the next.";
        };
    var words = "“%s” %s %s".formatted(destination.name(), says, String.join(" ", after.why()));
    return MaskedNumbers.in(words.strip());
  }

  /// The same, for people.
  Notice notice() {
    return new Notice(
        this,
        NoticeKind.HEALTH,
        "a destination is " + destination.state(),
        destination.state().equals("healthy")
            ? "There is nothing to do."
            : "Look whether its line works, or its settings are still right.",
        Page.destination(destination.id()));
  }

  @Override
  public String about() {
    return destination.id();
  }
}
