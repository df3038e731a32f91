package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When each project is to be checked next: one small item a project, all in one partition, which a
/// query reads in one go.
public final class CheckSchedule {

  private static final String PARTITION = "schedule";
  private static final String PREFIX = "project#";

  private final Table table;

  public CheckSchedule(Database database, Environment environment) {
    this.table = ChecksTable.of(database, environment);
  }

  /// A project whose time has come.
  public record Due(ProjectId project, long version, Duration every) {}

  /// The projects that are due.
  public List<Due> due(Instant now) {
    return table.all(Query.of(new Range.BeginningWith(PARTITION, PREFIX))).stream()
        .filter(item -> !item.requireTime("next_at").isAfter(now))
        .map(CheckSchedule::read)
        .toList();
  }

  /// Takes a project that is due, and sets when it is due again.
  ///
  /// @return whether nobody else has taken it
  public boolean take(Due due, Instant now) {
    return put(due.project(), due.every(), now.plus(due.every()), due.version());
  }

  /// Has a project checked that often. One that is new to the schedule is due after that time, and
  /// so is one whose interval has changed.
  public void set(ProjectId project, Optional<Duration> every, Instant now) {
    if (every.isEmpty()) {
      table.delete(Key.of(PARTITION, PREFIX + project));
      return;
    }
    var known = table.find(Key.of(PARTITION, PREFIX + project));
    if (known.map(CheckSchedule::read).filter(one -> one.every().equals(every.get())).isPresent()) {
      return;
    }
    // Somebody else may set it at once, from settings that are as new as these.
    var version = known.map(item -> item.requireLong("version")).orElse(0L);
    var _ = put(project, every.get(), now.plus(every.get()), version);
  }

  private boolean put(ProjectId project, Duration every, Instant next, long version) {
    return table.put(
        ChecksTable.item(PARTITION, PREFIX + project)
            .put("version", version + 1)
            .put("every_minutes", every.toMinutes())
            .put("next_at", next),
        Condition.isVersion(version));
  }

  private static Due read(Attributes item) {
    return new Due(
        new ProjectId(item.requireString(ChecksTable.KEY).substring(PREFIX.length())),
        item.requireLong("version"),
        Duration.ofMinutes(item.requireLong("every_minutes")));
  }
}
