package io.callhandoffs.tables.handoffs;

import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The keys that were pressed on calls that checks have made. They are in the handoffs' table,
/// because the function that answers webhooks may write nowhere else, under keys that no handoff
/// has.
public final class PressedKeys {

  /// The role of CheckRunnerFunction may read what begins like this, and nothing else of the table.
  private static final String PREFIX = "check#";

  /// They are read as soon as the call is over.
  private static final Duration KEPT = Duration.ofDays(1);

  private final Table table;

  PressedKeys(Table table) {
    this.table = table;
  }

  public PressedKeys(Database database, String tableName) {
    this(database.table(tableName, Schema.keyedBy("id")));
  }

  public void put(CallSid call, String keys, Instant now) {
    table.put(
        Item.empty()
            .put("id", PREFIX + call)
            .put("keys", keys)
            .put("expires_at_seconds", now.plus(KEPT).getEpochSecond()));
  }

  public Optional<String> find(CallSid call) {
    return table.find(PREFIX + call).map(item -> item.requireString("keys"));
  }
}
