package io.callhandoffs.tables.checks;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.Level;
import io.callhandoffs.health.NumberFindings;
import io.callhandoffs.health.NumberHealth;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import io.callhandoffs.tables.destinations.HealthItem;
import io.callhandoffs.tables.destinations.Healths.Change;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Optimistic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The health of the numbers that are connected to projects. No call reads it: whoever rings a
/// number that works is answered, whatever was found before.
public final class NumberHealths {

  private static final String PREFIX = "number#";

  /// What is checked of a number.
  private static final Set<Level> LEVELS = Set.of(Level.CONFIGURATION, Level.WEBHOOK);

  /// Every check writes it again. One that is not connected any more is forgotten.
  private static final Duration KEPT = Duration.ofDays(90);

  private final Table table;

  public NumberHealths(Database database, Environment environment) {
    this.table = ChecksTable.of(database, environment);
  }

  /// The health of every number of a project that was checked lately.
  public Map<PhoneNumber, NumberHealth> all(ProjectId project) {
    return table.all(Query.of(new Range.BeginningWith(project.value(), PREFIX))).stream()
        .map(NumberHealths::read)
        .collect(toMap(NumberHealth::number, one -> one));
  }

  /// Keeps what was found of a number.
  public Change note(ProjectId project, NumberFindings found, Instant now) {
    return Optimistic.FEW_WRITERS
        .write(() -> tried(project, found, now))
        .orElseThrow(
            () -> Failure.unavailable("Too many checks of this number at once; check it again"));
  }

  /// @return empty if somebody else wrote meanwhile
  private Optional<Change> tried(ProjectId project, NumberFindings found, Instant now) {
    var key = PREFIX + found.number().e164();
    var item = table.find(Key.of(project.value(), key));
    var before = item.map(HealthItem::read).orElseGet(() -> Health.unknown(now));
    var after = before.after(found.findings(), LEVELS, now);
    long version = item.map(known -> known.requireLong("version")).orElse(0L);
    var written =
        HealthItem.put(ChecksTable.item(project.value(), key), after, version + 1)
            .put("sid", found.sid())
            .put("gone", isGone(found, item))
            .put("not_checked", found.notChecked());
    return table.put(ChecksTable.expiring(written, now.plus(KEPT)), Condition.isVersion(version))
        ? Optional.of(new Change(before, after))
        : Optional.empty();
  }

  /// Nothing new is known while Twilio does not answer.
  private static boolean isGone(NumberFindings found, Optional<Attributes> before) {
    boolean isNew = found.findings().stream().anyMatch(one -> one.level() == Level.CONFIGURATION);
    return isNew ? found.gone() : before.map(item -> item.flag("gone", false)).orElse(false);
  }

  private static NumberHealth read(Attributes item) {
    return new NumberHealth(
        new PhoneNumber(item.requireString(ChecksTable.KEY).substring(PREFIX.length())),
        item.requireString("sid"),
        HealthItem.read(item),
        item.flag("gone", false),
        item.find("not_checked"));
  }
}
