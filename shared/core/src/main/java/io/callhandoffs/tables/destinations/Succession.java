package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import java.util.Optional;

/// Who may be a project's default, and becomes it when the default is deleted.
final class Succession {

  private final ProjectTable table;

  Succession(ProjectTable table) {
    this.table = table;
  }

  /// The directory without a destination.
  Directory without(
      ProjectId project, Directory directory, DestinationId id, Optional<DestinationId> successor) {
    if (!directory.isDefault(id) || directory.count() == 1) {
      return directory.removing(id);
    }
    var heir =
        successor.orElseThrow(() ->
            Failure.conflict("It is the default; name another destination as its `successor`"));
    requireEligible(project, heir, "successor", heir.equals(id));
    return directory.removing(id, heir);
  }

  /// Refuses a destination that cannot be the default.
  void requireEligible(ProjectId project, DestinationId id, String field, boolean isItself) {
    var destination = table.find(project, DestinationItem.key(id)).map(DestinationItem::read);
    if (destination.isEmpty() || isItself) {
      throw Failure.invalid(field, "must be another destination of this project");
    }
    if (!destination.get().active()) {
      throw Failure.conflict("The default must be active; activate it first");
    }
  }
}
