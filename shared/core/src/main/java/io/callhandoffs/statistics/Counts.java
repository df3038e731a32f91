package io.callhandoffs.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How often each of several things happened, by their names. What did not happen is not in it.
public record Counts(Map<String, Long> byName) {

  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    var happened = new TreeMap<>(byName);
    happened.values().removeIf(count -> count == 0);
    byName = Collections.unmodifiableMap(happened);
  }

  /// One more of something.
  Counts plusOne(String name) {
    return plus(new Counts(Map.of(name, 1L)));
  }

  public Counts plus(Counts other) {
    return with(other, 1);
  }

  Counts minus(Counts other) {
    return with(other, -1);
  }

  private Counts with(Counts other, int factor) {
    var sum = new TreeMap<>(byName);
    other.byName.forEach((name, count) -> sum.merge(name, count * factor, Long::sum));
    return new Counts(sum);
  }

  long of(String name) {
    return byName.getOrDefault(name, 0L);
  }

  public boolean isNone() {
    return byName.isEmpty();
  }
}
