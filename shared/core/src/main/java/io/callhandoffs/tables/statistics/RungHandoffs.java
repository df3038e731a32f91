package io.callhandoffs.tables.statistics;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which handoffs rang a destination. It is some seconds behind them.
public final class RungHandoffs {

  private final Table table;

  /// Finds the table by `STATISTICS_TABLE`.
  public RungHandoffs(Database database, Environment environment) {
    this.table = database.table(environment.require("STATISTICS_TABLE"), Rows.SCHEMA);
  }

  /// Handoffs that rang a destination and began within a time.
  ///
  /// @param to they began before it
  public record Wanted(ProjectId project, DestinationId destination, Instant from, Instant to) {

    private Range range() {
      return new Range.Between(
          project.value(), Rows.rung(destination, from), Rows.rung(destination, to));
    }
  }

  /// One of them, and its position among all.
  public record Found(HandoffId id, String position) {

    private static Found of(String key) {
      var parts = key.split("#", 4);
      return new Found(new HandoffId(parts[3]), parts[2] + "#" + parts[3]);
    }
  }

  /// Some of them, the newest first.
  ///
  /// @param hasMore whether there may be older ones
  public record FoundPage(List<Found> found, boolean hasMore) {

    public FoundPage {
      found = List.copyOf(found);
    }
  }

  /// The first of them, or those after a position.
  public FoundPage find(Wanted wanted, Optional<String> after, int limit) {
    var query = Query.of(wanted.range()).backwards().limited(limit);
    var page = table.query(after.map(position -> query.after(key(wanted, position))).orElse(query));
    return new FoundPage(
        page.items().stream().map(row -> Found.of(row.requireString(Rows.SORT))).toList(),
        page.lastKey().isPresent());
  }

  /// A position that is none of these is a forged one.
  private static Attributes key(Wanted wanted, String position) {
    var key = Rows.rung(wanted.destination) + position;
    if (key.compareTo(Rows.rung(wanted.destination, wanted.from)) < 0
        || key.compareTo(Rows.rung(wanted.destination, wanted.to)) > 0) {
      throw Failure.malformed("`next` is not from this list; begin again without it");
    }
    return new Attributes(
        Item.empty().put(Rows.SUBJECT, wanted.project.value()).put(Rows.SORT, key).fields());
  }
}
