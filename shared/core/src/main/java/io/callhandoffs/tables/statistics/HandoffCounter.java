package io.callhandoffs.tables.statistics;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Table;
import io.callhandoffs.write.Optimistic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts handoffs, each version of each once, however often and in whatever order it is told of
/// them: beside the counters it keeps what it has counted of each handoff, and writes both in one
/// transaction.
public final class HandoffCounter {

  /// DynamoDB's limit for what is read or written together.
  private static final int MAX_ROWS = 100;

  /// Nobody waits for it, and whoever calls it comes again.
  private static final Optimistic RETRIES =
      new Optimistic(20, Duration.ofSeconds(5), Duration.ofMillis(200));

  private final Table table;
  private final Duration retention;

  /// Finds the table by `STATISTICS_TABLE`, and how long it keeps what by `RETENTION_DAYS`.
  public HandoffCounter(Database database, Environment environment) {
    this.table = database.table(environment.require("STATISTICS_TABLE"), Rows.SCHEMA);
    this.retention = Duration.ofDays(Long.parseLong(environment.require("RETENTION_DAYS")));
  }

  /// The handoffs, in order, in portions that can be counted together.
  public static List<List<Handoff>> portions(List<Handoff> handoffs) {
    var portions = new ArrayList<List<Handoff>>();
    int room = 0;
    for (var handoff : handoffs) {
      room -= rows(handoff);
      if (room < 0) {
        portions.add(new ArrayList<>());
        room = MAX_ROWS - rows(handoff);
      }
      portions.getLast().add(handoff);
    }
    return portions;
  }

  /// The most rows that may have to be written for a handoff: the note on it, a counter of the
  /// project, and for each attempt a counter, the last attempts, and under which it is found.
  private static int rows(Handoff handoff) {
    return 2 + 3 * handoff.progress().attempts().size();
  }

  /// Counts a portion.
  ///
  /// @return false if others have written all the time; then nothing was counted
  public boolean count(List<Handoff> portion) {
    var latest =
        portion.stream()
            .collect(
                toMap(
                    Handoff::id,
                    handoff -> handoff,
                    maxBy(Comparator.comparingLong(one -> one.revision().version())),
                    LinkedHashMap::new));
    return RETRIES.write(() -> tryToCount(latest.values())).isPresent();
  }

  private Optional<Changes> tryToCount(Collection<Handoff> handoffs) {
    var counted = counted(handoffs);
    var changes =
        new Changes(
            handoffs.stream()
                .flatMap(handoff ->
                    Change.of(handoff, counted.getOrDefault(handoff.id().value(), Counted.NOTHING))
                        .stream())
                .toList(),
            retention);
    return Optional.of(changes).filter(this::isWritten);
  }

  private Map<String, Counted> counted(Collection<Handoff> handoffs) {
    return table.findAll(handoffs.stream().map(Counted::key).toList()).stream()
        .collect(toMap(HandoffCounter::subject, Counted::read));
  }

  private static String subject(Attributes item) {
    return item.requireString(Rows.SUBJECT);
  }

  private boolean isWritten(Changes changes) {
    return changes.all().isEmpty()
        || table.write(changes.writes(table.findAll(changes.depended())));
  }
}
