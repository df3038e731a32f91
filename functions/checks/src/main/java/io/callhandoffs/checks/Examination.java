package io.callhandoffs.checks;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Check;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.projects.Project;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.tables.checks.CheckHistory;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks a project's destinations, and keeps what it finds.
///
/// @param lost numbers of the project's that its Twilio account no longer has
/// @param by who asked for it
record Examination(
    Project project,
    Optional<IndexCard> learned,
    LastCalls calls,
    Set<PhoneNumber> lost,
    Healths healths,
    CheckHistory history,
    Notices notices,
    String by) {

  /// What can be known of a destination without calling anybody.
  List<Finding> reading(Destination destination, Instant now) {
    return Stream.concat(
            Stream.of(
                new Configuration(project, lost, now).of(destination),
                new Understanding(learned, now).of(destination)),
            calls.of(destination).stream())
        .toList();
  }

  /// The levels at which the project has its destinations checked. What real calls show counts in
  /// any case.
  private Set<Level> levels() {
    var levels = EnumSet.of(Level.CONFIGURATION, Level.ROUTE, Level.CALLS);
    if (project.settings().checks().dials()) {
      levels.add(Level.LINE);
    }
    return levels;
  }

  /// Keeps what was found. Whoever asked reads it in the history, and so does everybody who wonders
  /// when it changed; a scheduled check that finds what the last one found is not told.
  ///
  /// @param notCalled why the line was not called, if it should have been
  /// @return empty if the destination is gone or was changed meanwhile
  Optional<Check> keep(
      Destination destination, List<Finding> findings, Optional<String> notCalled, Instant at) {
    var now = Timestamps.rounded(at);
    return healths
        .note(project.id(), destination, findings, levels(), now)
        .map(change -> {
          var check =
              new Check(destination.id(), now, by, findings, change.after().state(), notCalled);
          if (change.isNews() || !CheckRequest.isAutomatic(by) || notCalled.isPresent()) {
            history.put(project.id(), check);
          }
          if (change.isNews()) {
            notices.tell(
                project.settings(), HealthEvent.of(project.id(), destination, change).notice());
          }
          return check;
        });
  }
}
