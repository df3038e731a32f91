package io.callhandoffs.checks;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Check;
import io.callhandoffs.health.Finding;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.checks.CheckHistory;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.destinations.IndexCard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Checks a project's destinations, and keeps what it finds.
///
/// @param by who asked for it
record Examination(
    Project project,
    Optional<IndexCard> learned,
    Healths healths,
    CheckHistory history,
    Notices notices,
    String by) {

  /// The destinations that take calls. Nothing is wrong with one that takes none.
  List<Destination> subjects() {
    return project.destinations().stream().filter(Destination::active).toList();
  }

  /// What can be known of a destination without calling anybody.
  List<Finding> reading(Destination destination, Instant now) {
    return List.of(
        new Configuration(project, now).of(destination),
        new Understanding(learned, now).of(destination));
  }

  /// Keeps what was found. Whoever asked reads it in the history, and so does everybody who wonders
  /// when it changed; a scheduled check that finds what the last one found is not told.
  ///
  /// @param notCalled why the line was not called, if it should have been
  /// @return empty if the destination is gone or was changed meanwhile
  Optional<Check> keep(
      Destination destination, List<Finding> findings, Optional<String> notCalled, Instant at) {
    var now = Timestamps.rounded(at);
    var levels = project.settings().checks().levels();
    return healths
        .note(project.id(), destination, findings, levels, now)
        .map(change -> {
          var check =
              new Check(destination.id(), now, by, findings, change.after().state(), notCalled);
          if (change.isNews() || !Requests.isAutomatic(by) || notCalled.isPresent()) {
            history.put(project.id(), check);
          }
          if (change.isNews()) {
            notices.changed(project, destination, change);
          }
          return check;
        });
  }
}
