package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The handoffs, kept until their retention period is over.
public final class Handoffs {

  private static final Schema SCHEMA =
      Schema.keyedBy("id")
          .with("by-call", "call_sid", "created_at")
          .with("by-shared-id", "shared_id", "created_at")
          .with("by-project", "project", "created_at")
          .with(CallerIndex.NAME, CallerIndex.KEY, "created_at")
          .with(OpenHandoffs.INDEX, OpenHandoffs.KEY, "created_at")
          .with("by-review", "to_review", "created_at");

  private final Table table;
  private final Duration retention;
  private final Clock clock;

  public Handoffs(Database database, String tableName, Duration retention, Clock clock) {
    this.table = database.table(tableName, SCHEMA);
    this.retention = retention;
    this.clock = clock;
  }

  /// As the environment names them: `HANDOFFS_TABLE`, `RETENTION_DAYS`.
  public Handoffs(Database database, Environment environment, Clock clock) {
    this(
        database,
        environment.require("HANDOFFS_TABLE"),
        Duration.ofDays(Long.parseLong(environment.require("RETENTION_DAYS"))),
        clock);
  }

  /// The current version of a handoff. Read consistently: what Twilio asks next depends on it.
  public Optional<Handoff> find(HandoffId id) {
    return table
        .find(id.value())
        .filter(item -> !HandoffItem.isExpired(item, clock.instant()))
        .map(HandoffItem::read);
  }

  /// The current versions of some handoffs, in no order; what is not there is left out.
  ///
  /// @param ids at most 100
  public List<Handoff> findAll(List<HandoffId> ids) {
    return table.findAll(ids.stream().map(id -> Key.of(id.value())).toList()).stream()
        .filter(item -> !HandoffItem.isExpired(item, clock.instant()))
        .map(HandoffItem::read)
        .toList();
  }

  /// Some of the handoffs that fit `query`, the newest first, from the first on or from where
  /// another page ended. An index lags behind its table by a moment.
  public HandoffPage list(HandoffQuery query, Optional<String> after, int limit) {
    return new HandoffLists(table, clock.instant()).read(query, after, limit);
  }

  /// The handoffs of which the telephone has still to report.
  public OpenHandoffs open() {
    return new OpenHandoffs(table);
  }

  /// Writes `changed`, which was made of the version it carries; false if somebody else has written
  /// meanwhile. Then read and decide again.
  ///
  /// @param by who changed it: the name of an API key, or [StateChange#BY_CALL]
  public boolean write(Handoff changed, String by) {
    var written = changed.withNextRevision(clock.instant(), by);
    return table.put(
        HandoffItem.write(written, retention), Condition.isVersion(changed.revision().version()));
  }

  /// A handoff as the table's stream shows it.
  public static Handoff read(Attributes image) {
    return HandoffItem.read(image);
  }

  /// What was dialled for handoffs, counted in the same table.
  public DialCounters counters() {
    return new DialCounters(new SlidingWindows(table), clock);
  }

  /// The handoffs that requests have started, kept in the same table.
  public IdempotencyRecords remembered() {
    return new IdempotencyRecords(table);
  }

  /// The keys that were pressed on calls that checks have made, kept in the same table.
  public PressedKeys pressedKeys() {
    return new PressedKeys(table);
  }

  /// When accounts' requests were last signed rightly, kept in the same table.
  public LastSignatures signatures() {
    return new LastSignatures(table);
  }

  /// The time now, as precise as times are stored.
  public Instant now() {
    return Timestamps.rounded(clock.instant());
  }
}
