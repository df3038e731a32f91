package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Entry;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/// What a request created, as it was then: the answer if the request comes again.
final class IdempotencyItem {

  private static final String PREFIX = "idempotency#";

  private IdempotencyItem() {}

  static String key(IdempotencyKey key) {
    return PREFIX + key.hash();
  }

  static Item write(ProjectId project, IdempotencyKey key, Entry entry, Instant now) {
    var expiry = now.plus(IdempotencyKey.REMEMBERED_FOR);
    return DestinationItem.write(Items.item(project, key(key)), entry.destination())
        .put("is_default", entry.isDefault())
        .put("fingerprint", key.fingerprint())
        .put("expires_at_seconds", expiry.getEpochSecond());
  }

  /// What `key` created, unless that has expired: DynamoDB deletes late.
  static Optional<Entry> read(Attributes item, IdempotencyKey key, Instant now) {
    if (item.requireLong("expires_at_seconds") <= now.getEpochSecond()) {
      return Optional.empty();
    }
    key.requireSame(item.requireString("fingerprint"));
    return Optional.of(new Entry(DestinationItem.read(item), item.flag("is_default", false)));
  }
}
