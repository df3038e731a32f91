package io.callhandoffs.checks;

import io.callhandoffs.health.Health;
import io.callhandoffs.health.NumberFindings;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Notice;
import io.callhandoffs.publishing.Notice.Page;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.List;

/// Tells programs and people outside that the health of a connected number has changed, as
/// [HealthEvent] does for a destination.
///
/// @param id the same each time that the event is sent
/// @param text in words; chat programs such as Slack show a message's `text`
/// @param at when it changed
record NumberHealthEvent(
    String id, String type, Instant at, String project, Subject number, String text)
    implements Event {

  private static final String TYPE = "number.health_changed";

  /// @param sid Twilio's name for it
  /// @param why what is wrong, the worst first
  record Subject(
      String phoneNumber, String sid, String state, String previousState, List<String> why) {}

  static NumberHealthEvent of(ProjectId project, NumberFindings found, Healths.Change change) {
    var after = change.after();
    var number =
        new Subject(
            found.number().e164(),
            found.sid(),
            EnumNames.of(after.state()),
            EnumNames.of(change.before().state()),
            after.why());
    return new NumberHealthEvent(
        found.sid() + "." + after.since().toEpochMilli(),
        TYPE,
        after.since(),
        project.value(),
        number,
        text(found, after));
  }

  /// It goes into logs and mails, and so has no whole number.
  private static String text(NumberFindings found, Health health) {
    var says =
        switch (health.state()) {
          case UNKNOWN -> "has not been checked yet.";
          case HEALTHY -> "works.";
          case DEGRADED -> "may not work.";
          case FAILING -> "does not work: its callers may reach nobody.";
        };
    return "The number %s %s %s"
        .formatted(found.number(), says, String.join(" ", health.why()))
        .strip();
  }

  /// The same, for people.
  Notice notice() {
    return new Notice(
        this,
        NoticeKind.HEALTH,
        "a number is " + number.state(),
        number.state().equals("healthy")
            ? "There is nothing to do."
            : "Do what it says, and check the project again.",
        new Page("numbers", "/numbers"));
  }

  @Override
  public String about() {
    return number.sid();
  }
}
