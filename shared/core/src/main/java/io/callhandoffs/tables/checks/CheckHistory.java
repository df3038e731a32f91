package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.health.Check;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.Level;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The checks of each destination, the latest first.
public final class CheckHistory {

  /// Longer than anybody asks what was wrong.
  private static final Duration KEPT = Duration.ofDays(90);

  /// After every time of this and the next century.
  private static final String END = "9";

  private final Table table;

  public CheckHistory(Database database, Environment environment) {
    this.table = ChecksTable.of(database, environment);
  }

  /// Some of a destination's checks.
  ///
  /// @param next where the next page begins; empty on the last
  public record Page(List<Check> checks, Optional<String> next) {}

  public void put(ProjectId project, Check check) {
    var item =
        ChecksTable.item(subject(project, check.destination()), Timestamps.text(check.at()))
            .put("destination", check.destination().value())
            .put("at", check.at())
            .put("by", check.by())
            .put("state", check.state())
            .put("not_called", check.notCalled())
            .putList("findings", check.findings(), CheckHistory::write);
    table.put(ChecksTable.expiring(item, check.at().plus(KEPT)));
  }

  /// Some of the checks of a destination, the latest first.
  ///
  /// @param before where another page ended
  public Page page(ProjectId project, DestinationId id, Optional<String> before, int limit) {
    var range = new Range.Before(subject(project, id), before.orElse(END));
    var found = table.first(limit + 1, Query.of(range).backwards().limited(limit + 1));
    var shown = found.stream().limit(limit).map(CheckHistory::read).toList();
    return new Page(
        shown,
        found.size() > limit
            ? Optional.of(Timestamps.text(shown.getLast().at()))
            : Optional.empty());
  }

  private static String subject(ProjectId project, DestinationId id) {
    return project + "/" + id;
  }

  private static Item write(Finding finding) {
    return Item.empty()
        .put("level", finding.level())
        .put("passed", finding.passed())
        .put("why", finding.why());
  }

  private static Check read(Attributes item) {
    return new Check(
        new DestinationId(item.requireString("destination")),
        item.requireTime("at"),
        item.requireString("by"),
        item.list("findings", CheckHistory::readFinding),
        item.requireConstant("state", HealthState.class),
        item.find("not_called"));
  }

  private static Finding readFinding(Attributes item) {
    return new Finding(
        item.requireConstant("level", Level.class),
        item.flag("passed", false),
        item.requireString("why"));
  }
}
