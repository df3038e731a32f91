package io.callhandoffs.statistics;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long callers waited for a human, in seconds.
///
/// @param p50 half of them waited no longer, in whole seconds
/// @param p95 and 95 of a hundred no longer than this
public record SecondsToAnswer(double mean, long p50, long p95) {

  /// Of counts of waits by their length; empty if nobody was answered.
  static Optional<SecondsToAnswer> of(Counts counts) {
    var waits = new TreeMap<Long, Long>();
    counts
        .byName()
        .forEach((name, count) -> {
          if (name.startsWith(CountName.ANSWERED_AFTER)) {
            waits.put(Long.valueOf(name.substring(CountName.ANSWERED_AFTER.length())), count);
          }
        });
    return waits.isEmpty() ? Optional.empty() : Optional.of(of(waits));
  }

  private static SecondsToAnswer of(SortedMap<Long, Long> waits) {
    var number = waits.values().stream().mapToLong(Long::longValue).sum();
    var sum = waits.entrySet().stream().mapToLong(wait -> wait.getKey() * wait.getValue()).sum();
    return new SecondsToAnswer(
        (double) sum / number, percentile(waits, number * 50), percentile(waits, number * 95));
  }

  /// The shortest wait that enough others did not exceed.
  ///
  /// @param hundredths how many waits are enough, times 100
  private static long percentile(SortedMap<Long, Long> waits, long hundredths) {
    long counted = 0;
    for (var wait : waits.entrySet()) {
      counted += wait.getValue();
      if (counted * 100 >= hundredths) {
        return wait.getKey();
      }
    }
    return waits.lastKey();
  }
}
