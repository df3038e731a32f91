package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.Level;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.write.Optimistic;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The health of destinations, kept beside them. Which of them fail is in the [Directory] as well,
/// so that whoever answers a call knows it without another read.
///
/// [Directory]: io.callhandoffs.destination.Directory
public final class Healths {

  /// Who writes what checks have found.
  private static final String CHECKS = "checks";

  private final ProjectTable table;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public Healths(Database database, Environment environment) {
    this.table = new ProjectTable(database, environment);
  }

  /// The health of every destination of a project that was ever checked.
  public Map<DestinationId, Health> all(ProjectId project) {
    return table
        .beginningWith(project, HealthItem.PREFIX)
        .collect(toMap(HealthItem::id, HealthItem::read));
  }

  public Optional<Health> find(ProjectId project, DestinationId id) {
    return table.find(project, HealthItem.key(id)).map(HealthItem::read);
  }

  /// How a destination's health has changed by what was found.
  public record Change(Health before, Health after) {

    /// Whether anybody should be told. That a new destination works is what everybody expects.
    public boolean isNews() {
      return before.state() != after.state()
          && (before.state() != HealthState.UNKNOWN || after.state() != HealthState.HEALTHY);
    }
  }

  /// Keeps what was found of a destination.
  ///
  /// @param checked the destination as it was checked. If it is gone, or has another target now,
  ///   nothing is kept
  /// @param inForce the levels at which the project has its destinations checked
  public Optional<Change> note(
      ProjectId project,
      Destination checked,
      Collection<Finding> findings,
      Set<Level> inForce,
      Instant now) {
    var written =
        Optimistic.FEW_WRITERS.write(() -> tried(project, checked, findings, inForce, now));
    return written.orElseThrow(
        () -> Failure.unavailable("Too many changes of this project at once; check it again"));
  }

  /// @return empty if somebody else wrote meanwhile
  private Optional<Optional<Change>> tried(
      ProjectId project,
      Destination checked,
      Collection<Finding> findings,
      Set<Level> inForce,
      Instant now) {
    var seen = table.directory(project);
    var id = checked.id();
    if (!isStill(project, checked)) {
      return Optional.of(Optional.empty());
    }
    var item = table.find(project, HealthItem.key(id));
    var before = item.map(HealthItem::read).orElseGet(() -> Health.unknown(now));
    var after = before.after(findings, inForce, now);
    long version = item.map(Healths::version).orElse(0L);
    var written = HealthItem.write(project, id, after, version + 1);
    var directory = seen.withFailing(id, after.isFailing());
    boolean isDone =
        directory.equals(seen)
            ? table.put(written, Condition.isVersion(version))
            : table.commit(project, seen, Transaction.of(after, directory).put(written), CHECKS);
    return isDone ? Optional.of(Optional.of(new Change(before, after))) : Optional.empty();
  }

  private boolean isStill(ProjectId project, Destination checked) {
    return table
        .find(project, DestinationItem.key(checked.id()))
        .map(DestinationItem::read)
        .filter(current -> current.target().equals(checked.target()))
        .isPresent();
  }

  private static long version(Attributes item) {
    return item.requireLong("version");
  }
}
