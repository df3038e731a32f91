package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Lists of what counts and until when, each an item of its own beside the handoffs:
/// `tally#<name>`. Every write says which version it was made from, so that two at once cannot both
/// take the last place. An entry that nobody removes counts no longer than it says.
final class SlidingWindows {

  /// What became of an entry.
  enum Result {
    ADDED,
    THERE_ALREADY,
    FULL
  }

  private record Tally(long version, Map<String, Long> entries) {}

  private static final int LONGEST_PAUSE_MILLIS = 40;

  /// A caller waits meanwhile. Who has not got a place by then is one of hundreds who want one.
  private static final Duration MAX_WAIT = Duration.ofMillis(2500);

  private final DynamoDbTable<EnhancedDocument> table;

  SlidingWindows(DynamoDbTable<EnhancedDocument> table) {
    this.table = table;
  }

  /// Adds an entry, unless `cap` others count at this moment.
  Result add(String name, String entry, int cap, Instant now, Instant until) {
    var begun = System.nanoTime();
    do {
      var seen = read(name);
      var entries = new HashMap<>(seen.entries());
      entries.values().removeIf(end -> end <= now.getEpochSecond());
      if (entries.containsKey(entry)) {
        return Result.THERE_ALREADY;
      }
      if (entries.size() >= cap) {
        return Result.FULL;
      }
      entries.put(entry, until.getEpochSecond());
      if (write(name, seen, entries, now)) {
        return Result.ADDED;
      }
      pause();
    } while (System.nanoTime() - begun < MAX_WAIT.toNanos());
    return Result.FULL;
  }

  /// Takes an entry away, if it is there.
  void remove(String name, String entry, Instant now) {
    var begun = System.nanoTime();
    do {
      var seen = read(name);
      var entries = new HashMap<>(seen.entries());
      if (entries.remove(entry) == null || write(name, seen, entries, now)) {
        return;
      }
      pause();
    } while (System.nanoTime() - begun < MAX_WAIT.toNanos());
  }

  private Tally read(String name) {
    var key = Key.builder().partitionValue(id(name)).build();
    return Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)))
        .map(Attributes::of)
        .map(item -> new Tally(item.requireLong("version"), numbers(item.stringMap("entries"))))
        .orElse(new Tally(0, Map.of()));
  }

  private boolean write(String name, Tally seen, Map<String, Long> entries, Instant now) {
    var strings = new HashMap<String, String>();
    entries.forEach((entry, until) -> strings.put(entry, Long.toString(until)));
    var latest =
        entries.values().stream().mapToLong(Long::longValue).max().orElse(now.getEpochSecond());
    var item =
        Item.empty()
            .put("id", id(name))
            .put("version", seen.version() + 1)
            .putStrings("entries", strings)
            // Not earlier than the last entry, and not at once: a version must not begin anew
            // while somebody still holds the old one.
            .put("expires_at_seconds", latest + Duration.ofDays(1).toSeconds());
    try {
      table.putItem(
          put -> put.item(item.document()).conditionExpression(isVersion(seen.version())));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Expression isVersion(long version) {
    return version == 0
        ? Expression.builder().expression("attribute_not_exists(id)").build()
        : Expression.builder()
            .expression("version = :seen")
            .expressionValues(Map.of(":seen", AttributeValue.fromN(Long.toString(version))))
            .build();
  }

  private static Map<String, Long> numbers(Map<String, String> strings) {
    var numbers = new HashMap<String, Long>();
    strings.forEach((entry, until) -> numbers.put(entry, Long.valueOf(until)));
    return numbers;
  }

  private static String id(String name) {
    return "tally#" + name;
  }

  /// Waits for a random time, so that those who met once do not meet again.
  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", e);
    }
  }
}
