package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.time.Instant;

/// Which caps people have just been told of. A cap that is reached turns one caller after the other
/// away; nobody wants a mail for each.
public final class ToldCaps {

  /// Not told again within this time.
  private static final Duration PAUSE = Duration.ofHours(1);

  /// Long after it is of no use.
  private static final Duration KEPT = Duration.ofDays(2);

  private final Table table;

  public ToldCaps(Database database, Environment environment) {
    this.table = ChecksTable.of(database, environment);
  }

  /// Whether people are to be told of an event now. Of the same event they are to be told each time
  /// that somebody asks: telling them may have failed.
  ///
  /// @param rule the cap that was reached, such as `calls_per_destination`
  /// @param event its id
  public boolean areDue(ProjectId project, String rule, String event, Instant at) {
    var item = ChecksTable.item(project.value(), "told#" + rule).put("event", event).put("at", at);
    var isDue =
        Condition.of("attribute_not_exists(event) OR event = :event OR #at <= :before")
            .naming("#at", "at")
            .with(":event", event)
            .with(":before", Timestamps.text(at.minus(PAUSE)));
    return table.put(ChecksTable.expiring(item, at.plus(KEPT)), isDue);
  }
}
