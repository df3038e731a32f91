package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Target;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.store.Database;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.write.Precondition;
import io.callhandoffs.write.Versioned;
import java.time.Clock;

/// Changes the settings of projects. They are kept beside the project's destinations, because a
/// destination may depend on them and because the [Directory] tells whether a copy of either is
/// current.
public final class SettingsEditor {

  private static final Target SHORTEST_EXTENSION = new Target.Extension(new Digits("1"));

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final Clock clock;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public SettingsEditor(Database database, Environment environment, Clock clock) {
    this(new ProjectTable(database, environment), clock);
  }

  private SettingsEditor(ProjectTable table, Clock clock) {
    this(table, new ProjectWrites(table), clock);
  }

  private SettingsEditor(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.clock = clock;
  }

  /// A dry run: it answers and refuses in the same way, and writes nothing.
  public SettingsEditor rehearsing() {
    return new SettingsEditor(table, writes.rehearsing(), clock);
  }

  /// The settings that would be changed.
  public Versioned<ProjectSettings> get(ProjectId project) {
    return SettingsItem.find(table, project);
  }

  public Versioned<ProjectSettings> replace(
      ProjectId project, ProjectSettings settings, Precondition basis) {
    return writes.write(
        project,
        basis.by(),
        directory -> {
          var old = get(project);
          basis.require(old.version());
          requireSwitchboard(project, settings);
          requireDialable(project, old.value(), settings);
          var changed = old.with(settings, Timestamps.rounded(clock.instant()), basis.by());
          return Transaction.of(changed, directory.touched())
              .put(SettingsItem.write(project, changed));
        });
  }

  /// A switchboard must be one that extensions could be dialled on. It is not judged again if it
  /// stays.
  private void requireDialable(ProjectId project, ProjectSettings old, ProjectSettings settings) {
    if (old.switchboard().equals(settings.switchboard())) {
      return;
    }
    try {
      SHORTEST_EXTENSION
          .endpoint(settings.switchboard())
          .ifPresent(DiallingItems.rules(table, project, settings)::require);
    } catch (IllegalArgumentException e) {
      throw Failure.invalid("switchboard", String.valueOf(e.getMessage()));
    }
  }

  /// Extensions need somewhere to be.
  private void requireSwitchboard(ProjectId project, ProjectSettings settings) {
    if (settings.switchboard().isPresent()) {
      return;
    }
    var extensions =
        table
            .beginningWith(project, DestinationItem.PREFIX)
            .map(DestinationItem::read)
            .filter(destination -> destination.target() instanceof Target.Extension)
            .map(destination -> "\"" + destination.name() + "\"")
            .collect(joining(", "));
    if (!extensions.isEmpty()) {
      throw Failure.conflict(
          "These are extensions of the switchboard: "
              + extensions
              + "; give them whole numbers first");
    }
  }
}
