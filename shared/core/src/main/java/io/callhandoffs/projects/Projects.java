package io.callhandoffs.projects;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import java.util.Optional;

/// The projects whose calls this function has answered, kept in memory. A webhook reads one small
/// item, the directory, to know that memory is current, so a change is in force on the next one.
public final class Projects {

  /// In destinations: a thousand ordinary projects, or forty of the largest, whose 500 destinations
  /// with all their words take a few megabytes. Those that were asked for last stay.
  private static final int ROOM = 20_000;

  /// As much as so many destinations.
  private static final long SETTINGS_AND_RULES = 4;

  private final Destinations destinations;
  private final ProjectCache<Project> memory = new ProjectCache<>(ROOM, Projects::size);

  public Projects(Destinations destinations) {
    this.destinations = destinations;
  }

  /// A project as it is now.
  public Project of(ProjectId project) {
    // Read first: what is read after it can only be newer than it says.
    var directory = destinations.directory(project);
    return remembered(project)
        .filter(known -> known.directory().equals(directory))
        .orElseGet(() -> {
          var settings = destinations.settings(project);
          var rules = destinations.rules(project, settings);
          var current = new Project(project, settings, directory, destinations.all(project), rules);
          memory.put(project, current);
          return current;
        });
  }

  /// A project as it was when it was last read, however long ago: better than nothing when the
  /// database is away.
  public Optional<Project> remembered(ProjectId project) {
    return memory.find(project);
  }

  private static long size(Project project) {
    return SETTINGS_AND_RULES + project.destinations().size();
  }
}
