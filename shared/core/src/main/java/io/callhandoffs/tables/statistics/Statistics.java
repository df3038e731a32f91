package io.callhandoffs.tables.statistics;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.statistics.Counter;
import io.callhandoffs.statistics.Counts;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.statistics.Sums;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was counted of handoffs. It is some seconds behind them.
public final class Statistics {

  /// About 25 MB, which takes seconds to read: a busy month of fifty destinations.
  private static final int MAX_COUNTERS = 100_000;

  private final Table table;
  private final Clock clock;

  /// Finds the table by `STATISTICS_TABLE`.
  public Statistics(Database database, Environment environment, Clock clock) {
    this.table = database.table(environment.require("STATISTICS_TABLE"), Rows.SCHEMA);
    this.clock = clock;
  }

  /// A project's counters of a period.
  public Sums of(ProjectId project, Period period) {
    var range =
        new Range.Between(project.value(), Rows.quarter(period.from()), Rows.quarter(period.to()));
    var rows = table.first(MAX_COUNTERS + 1, Query.of(range).filtered(isKept()));
    if (rows.size() > MAX_COUNTERS) {
      throw Failure.invalid("from", "is too long ago for a project with so many calls");
    }
    var counts = new LinkedHashMap<Counter, Counts>();
    rows.forEach(row ->
        counts.put(Rows.counter(row.requireString(Rows.SORT)), CountsItem.read(row.map("counts"))));
    return new Sums(counts);
  }

  /// The last attempts at a destination that was rung, the oldest first.
  public List<RecentAttempt> recent(ProjectId project, DestinationId destination) {
    return table.find(Rows.recent(project, destination)).map(RecentItem::read).orElse(List.of());
  }

  /// The same of all of a project's destinations; those that were never rung are missing.
  public Map<DestinationId, List<RecentAttempt>> recent(ProjectId project) {
    var range = new Range.BeginningWith(project.value(), Rows.RECENT);
    return table.all(Query.of(range).filtered(isKept())).stream()
        .collect(toUnmodifiableMap(Statistics::destination, RecentItem::read));
  }

  private static DestinationId destination(Attributes row) {
    return new DestinationId(row.requireString(Rows.SORT).substring(Rows.RECENT.length()));
  }

  /// DynamoDB deletes up to days later.
  private Condition isKept() {
    return Condition.of(Rows.EXPIRY + " > :now").with(":now", clock.instant().getEpochSecond());
  }
}
