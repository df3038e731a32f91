package io.callhandoffs.tables.handoffs;

import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Table;
import io.callhandoffs.write.Optimistic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Lists of entries, and until when each counts. Each list is an item of its own beside the
/// handoffs: `tally#<name>`. Every write says which version it was made from, so that two at once
/// cannot both take the last place. An entry that nobody removes stops counting by itself.
final class SlidingWindows {

  /// What became of an entry.
  enum Result {
    ADDED,
    THERE_ALREADY,
    FULL
  }

  private record Window(long version, Map<String, Long> entries) {}

  /// A caller waits meanwhile. A place that takes longer than 2.5 s is one that hundreds want.
  private static final Optimistic RETRIES =
      new Optimistic(Integer.MAX_VALUE, Duration.ofMillis(2500), Duration.ofMillis(40));

  private final Table table;

  SlidingWindows(Table table) {
    this.table = table;
  }

  /// Adds an entry, unless `cap` others count at this moment.
  Result add(String name, String entry, int cap, Instant now, Instant until) {
    return RETRIES
        .write(() -> {
          var seen = read(name);
          var entries = new HashMap<>(seen.entries());
          entries.values().removeIf(end -> end <= now.getEpochSecond());
          if (entries.containsKey(entry)) {
            return Optional.of(Result.THERE_ALREADY);
          }
          if (entries.size() >= cap) {
            return Optional.of(Result.FULL);
          }
          entries.put(entry, until.getEpochSecond());
          return Optional.of(Result.ADDED).filter(_ -> write(name, seen, entries, now));
        })
        .orElse(Result.FULL);
  }

  /// Takes an entry away, if it is there.
  void remove(String name, String entry, Instant now) {
    var _ =
        RETRIES.write(() -> {
          var seen = read(name);
          var entries = new HashMap<>(seen.entries());
          var isDone = entries.remove(entry) == null || write(name, seen, entries, now);
          return Optional.of(seen).filter(_ -> isDone);
        });
  }

  private Window read(String name) {
    return table
        .find(id(name))
        .map(item -> new Window(item.requireLong("version"), numbers(item.stringMap("entries"))))
        .orElse(new Window(0, Map.of()));
  }

  private boolean write(String name, Window seen, Map<String, Long> entries, Instant now) {
    var strings = new HashMap<String, String>();
    entries.forEach((entry, until) -> strings.put(entry, Long.toString(until)));
    var latest =
        entries.values().stream().mapToLong(Long::longValue).max().orElse(now.getEpochSecond());
    var item =
        Item.empty()
            .put("id", id(name))
            .put("version", seen.version() + 1)
            .putStrings("entries", strings)
            // Not earlier than the last entry, and not at once: versions must not start again while
            // somebody still holds an old one.
            .put("expires_at_seconds", latest + Duration.ofDays(1).toSeconds());
    return table.put(item, Condition.isVersion(seen.version()));
  }

  private static Map<String, Long> numbers(Map<String, String> strings) {
    var numbers = new HashMap<String, Long>();
    strings.forEach((entry, until) -> numbers.put(entry, Long.valueOf(until)));
    return numbers;
  }

  private static String id(String name) {
    return "tally#" + name;
  }
}
