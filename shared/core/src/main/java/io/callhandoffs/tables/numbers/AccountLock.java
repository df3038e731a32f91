package io.callhandoffs.tables.numbers;

import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Item;
import io.callhandoffs.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Lets one process at a time change the secret that holds all accounts' tokens: Secrets Manager
/// itself takes whatever is written last. A process that dies with the lock loses it after a
/// minute.
public final class AccountLock {

  private static final String ID = "lock#accounts";

  /// Twice as long as a function of ours may run.
  private static final Duration MAX_HELD = Duration.ofSeconds(60);

  private final DocumentTable table;
  private final Clock clock;

  AccountLock(DocumentTable table, Clock clock) {
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
        Expression.builder()
            .expression("attribute_not_exists(phone_number) OR #until < :now")
            .expressionNames(Map.of("#until", "until"))
            .expressionValues(
                Map.of(":now", AttributeValue.fromN(Long.toString(now.toEpochMilli()))))
            .build();
    if (!table.put(item, isFree)) {
      throw Failure.conflict(
          "An account is being connected, rotated or disconnected; try again in a minute");
    }
  }

  /// Leaves a lock that was held for too long, and is somebody else's now.
  private void release(String holder) {
    var isOurs =
        Expression.builder()
            .expression("holder = :holder")
            .expressionValues(Map.of(":holder", AttributeValue.fromS(holder)))
            .build();
    var _ = table.delete(DocumentTable.key(ID), isOurs);
  }
}
