package io.callhandoffs.tables.handoffs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The handoffs of which the telephone has still to report. Their index lags behind the table by a
/// moment.
public final class OpenHandoffs {

  static final String INDEX = "by-open";

  /// The index's partition key, and its one value: only open handoffs have it, so it stays small.
  static final String KEY = "open";

  private final Table table;

  OpenHandoffs(Table table) {
    this.table = table;
  }

  /// Those that began before a moment, by project; the oldest first, and no more than `most`.
  public Map<ProjectId, List<HandoffId>> begunBefore(Instant moment, int most) {
    var before = new Range.Before(KEY, Timestamps.text(moment));
    return table.first(most, Query.of(INDEX, before)).stream()
        .collect(
            groupingBy(
                item -> new ProjectId(item.requireString("project")),
                mapping(item -> new HandoffId(item.requireString("id")), toList())));
  }
}
