package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/// Which handoffs requests have started, so that a request that comes again starts no other. They
/// are in the handoffs' table, under names that are no handoff's.
public final class IdempotencyRecords {

  private static final String PREFIX = "idempotency#";

  private final DynamoDbTable<EnhancedDocument> table;

  IdempotencyRecords(DynamoDbTable<EnhancedDocument> table) {
    this.table = table;
  }

  /// The handoff that `key` has started, unless that is forgotten by now.
  public Optional<HandoffId> find(IdempotencyKey key, Instant now) {
    var name = Key.builder().partitionValue(PREFIX + key.hash()).build();
    return Optional.ofNullable(table.getItem(get -> get.key(name).consistentRead(true)))
        .map(Attributes::of)
        .filter(item -> !HandoffItem.isExpired(item, now))
        .map(item -> started(item, key));
  }

  private static HandoffId started(Attributes item, IdempotencyKey key) {
    if (!item.requireString("fingerprint").equals(key.fingerprint())) {
      throw new Failure.Invalid(
              "Idempotency-Key", "was used for another request; choose a new one for this")
          .asException();
    }
    return new HandoffId(item.requireString("handoff"));
  }

  public void put(IdempotencyKey key, HandoffId started, Instant now) {
    var expiry = now.plus(IdempotencyKey.REMEMBERED_FOR);
    table.putItem(
        Item.empty()
            .put("id", PREFIX + key.hash())
            .put("handoff", started.value())
            .put("fingerprint", key.fingerprint())
            .put("expires_at_seconds", expiry.getEpochSecond())
            .document());
  }
}
