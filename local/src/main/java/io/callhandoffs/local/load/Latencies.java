package io.callhandoffs.local.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// How long requests took, by name, counted by the millisecond: so it takes the same memory however
/// many there are.
final class Latencies {

  /// Twilio waits no longer.
  private static final int MAX_MILLIS = 15_000;

  private final Map<String, AtomicIntegerArray> counts = new ConcurrentHashMap<>();

  void add(String name, long millis) {
    int place = (int) Math.min(Math.max(millis, 0), MAX_MILLIS);
    var _ =
        counts
            .computeIfAbsent(name, _ -> new AtomicIntegerArray(MAX_MILLIS + 1))
            .incrementAndGet(place);
  }

  /// @param p50 in milliseconds, as the others
  record Row(long count, int p50, int p95, int p99, int max) {}

  Map<String, Row> rows() {
    var rows = new TreeMap<String, Row>();
    counts.forEach((name, count) -> rows.put(name, row(count)));
    return rows;
  }

  /// The highest of all names, in milliseconds.
  int p95() {
    return rows().values().stream().mapToInt(Row::p95).max().orElse(0);
  }

  private static Row row(AtomicIntegerArray count) {
    long all = 0;
    for (int i = 0; i < count.length(); i++) {
      all += count.get(i);
    }
    return new Row(
        all, at(count, all, 50), at(count, all, 95), at(count, all, 99), at(count, all, 100));
  }

  private static int at(AtomicIntegerArray count, long all, int percent) {
    long seen = 0;
    for (int i = 0; i < count.length(); i++) {
      seen += count.get(i);
      if (seen * 100 >= all * percent) {
        return i;
      }
    }
    return MAX_MILLIS;
  }
}
