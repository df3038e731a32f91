package io.callhandoffs.tables.checks;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import java.util.Optional;
import java.util.Set;

/// That a project's destinations are to be checked.
///
/// @param destination only this one; empty: all of them
/// @param by `schedule`, `save`, `calls`, or the name of the API key that asked for it
/// @param dials whether lines are called, where the project has that done
public record CheckRequest(
    ProjectId project, Optional<DestinationId> destination, String by, boolean dials) {

  /// The `by` of a check that was due.
  public static final String SCHEDULE = "schedule";

  /// The `by` of a check after something was saved.
  public static final String SAVE = "save";

  /// The `by` of a check after callers reached nobody.
  public static final String CALLS = "calls";

  private static final Set<String> AUTOMATIC = Set.of(SCHEDULE, SAVE, CALLS);

  /// Whether nobody waits for the answer to what `by` asks for.
  public static boolean isAutomatic(String by) {
    return AUTOMATIC.contains(by);
  }

  /// A request as the table has it.
  public static CheckRequest read(Attributes item) {
    return new CheckRequest(
        new ProjectId(item.requireString(ChecksTable.SUBJECT)),
        item.find("destination").map(DestinationId::new),
        item.requireString("by"),
        item.flag("dials", false));
  }
}
