package io.callhandoffs.tables.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Lets one process at a time change the secret that holds all accounts' tokens: Secrets Manager
/// itself takes whatever is written last. A process that dies with the lock loses it after a
/// minute.
public final class AccountLock {

  private static final String ID = "lock#accounts";

  /// Twice as long as a function of ours may run.
  private static final Duration MAX_HELD = Duration.ofSeconds(60);

  private final Table table;
  private final Clock clock;

  AccountLock(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Runs `action` while nobody else holds the lock.
  public void holding(Runnable action) {
    var holder = UUID.randomUUID().toString();
    acquire(holder);
    try {
      action.run();
    } finally {
      release(holder);
    }
  }

  private void acquire(String holder) {
    var now = clock.instant();
    var item =
        Item.empty()
            .put(ConnectionItem.KEY, ID)
            .put("holder", holder)
            .put("until", now.plus(MAX_HELD).toEpochMilli());
    var isFree =
        Condition.of("attribute_not_exists(phone_number) OR #until < :now")
            .naming("#until", "until")
            .with(":now", now.toEpochMilli());
    if (!table.put(item, isFree)) {
      throw Failure.conflict(
          "An account is being connected, rotated or disconnected; try again in a minute");
    }
  }

  /// Leaves a lock that was held for too long, and is somebody else's now.
  private void release(String holder) {
    var isOurs = Condition.of("holder = :holder").with(":holder", holder);
    var _ = table.delete(Key.of(ID), isOurs);
  }
}
