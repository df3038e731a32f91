package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Counts the calls to lines that checks make, so that they stay within the project's cap.
public final class LineCalls {

  private static final String PREFIX = "line#";

  /// The cap is one for any 24 hours.
  private static final Duration WINDOW = Duration.ofDays(1);

  private final Table table;

  public LineCalls(Database database, Environment environment) {
    this.table = ChecksTable.of(database, environment);
  }

  /// Takes a place for a call. It is written first and counted then: of two at once that want the
  /// last place, none gets it rather than both.
  ///
  /// @return whether there was one
  public boolean take(ProjectId project, int cap, Instant now) {
    var key = PREFIX + Timestamps.text(now) + "#" + UUID.randomUUID();
    table.put(
        ChecksTable.expiring(
            ChecksTable.item(project.value(), key), now.plus(WINDOW.multipliedBy(2))));
    var since = PREFIX + Timestamps.text(now.minus(WINDOW));
    var calls = table.all(Query.of(new Range.Between(project.value(), since, PREFIX + "9"))).size();
    if (calls > cap) {
      table.delete(Key.of(project.value(), key));
      return false;
    }
    return true;
  }
}
