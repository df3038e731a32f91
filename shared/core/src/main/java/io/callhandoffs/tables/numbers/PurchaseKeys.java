package io.callhandoffs.tables.numbers;

import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Table;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Clock;

/// The idempotency keys that purchases were made under. The number itself is what makes a
/// repetition known; the key is kept so that it cannot be used for another number.
public final class PurchaseKeys {

  private final Table table;
  private final Clock clock;

  PurchaseKeys(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Refuses a key that [#take] would refuse.
  public void requireFree(IdempotencyKey key) {
    table
        .find(id(key))
        .filter(item -> item.requireLong("expires_at_seconds") > clock.instant().getEpochSecond())
        .ifPresent(item -> key.requireSame(item.requireString("fingerprint")));
  }

  /// Takes a key for a request; refuses if it was taken for another one.
  public void take(IdempotencyKey key) {
    var now = clock.instant();
    var item =
        Item.empty()
            .put(ConnectionItem.KEY, id(key))
            .put("fingerprint", key.fingerprint())
            .put("expires_at_seconds", now.plus(IdempotencyKey.REMEMBERED_FOR).getEpochSecond());
    var isFreeOrTheSame =
        Condition.of(
                "attribute_not_exists(phone_number) OR fingerprint = :fingerprint"
                    + " OR expires_at_seconds <= :now")
            .with(":fingerprint", key.fingerprint())
            .with(":now", now.getEpochSecond());
    if (!table.put(item, isFreeOrTheSame)) {
      throw IdempotencyKey.usedForAnother();
    }
  }

  private static String id(IdempotencyKey key) {
    return "idempotency#" + key.hash();
  }
}
