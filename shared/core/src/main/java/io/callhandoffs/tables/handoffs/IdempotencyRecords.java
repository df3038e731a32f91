package io.callhandoffs.tables.handoffs;

import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Table;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/// Which handoffs requests have started, so that a repeated request does not start another. They
/// are in the handoffs' table, under keys that no handoff has.
public final class IdempotencyRecords {

  private static final String PREFIX = "idempotency#";

  private final Table table;

  IdempotencyRecords(Table table) {
    this.table = table;
  }

  /// The handoff that `key` has started, unless that has expired.
  public Optional<HandoffId> find(IdempotencyKey key, Instant now) {
    return table
        .find(PREFIX + key.hash())
        .filter(item -> !HandoffItem.isExpired(item, now))
        .map(item -> started(item, key));
  }

  private static HandoffId started(Attributes item, IdempotencyKey key) {
    key.requireSame(item.requireString("fingerprint"));
    return new HandoffId(item.requireString("handoff"));
  }

  public void put(IdempotencyKey key, HandoffId started, Instant now) {
    var expiry = now.plus(IdempotencyKey.REMEMBERED_FOR);
    table.put(
        Item.empty()
            .put("id", PREFIX + key.hash())
            .put("handoff", started.value())
            .put("fingerprint", key.fingerprint())
            .put("expires_at_seconds", expiry.getEpochSecond()));
  }
}
