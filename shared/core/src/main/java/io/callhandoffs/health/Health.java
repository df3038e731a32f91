package io.callhandoffs.health;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a destination, or a number that callers ring, works, and since when that is so.
///
/// @param levels what was found last at each level
/// @param since when it came into its state
public record Health(Map<Level, Last> levels, HealthState state, Instant since) {

  /// One failure may be an accident. After so many grave ones in a row at a level, a destination is
  /// passed over, and a number counts as dead.
  static final int FAILURES_IN_A_ROW = 2;

  /// What was found last at a level.
  ///
  /// @param failures how often in a row it was gravely wrong; 1 for something less, 0 if it was
  ///   right
  /// @param at when that was
  public record Last(int failures, Instant at, String why) {

    private static Last after(Optional<Last> before, Finding finding, Instant now) {
      int failures = finding.grave() ? before.map(Last::failures).orElse(0) : 0;
      return new Last(finding.passed() ? 0 : failures + 1, now, finding.why());
    }
  }

  public Health {
    levels = Map.copyOf(levels);
  }

  /// Before anything was checked.
  public static Health unknown(Instant now) {
    return new Health(Map.of(), HealthState.UNKNOWN, now);
  }

  /// After a check.
  ///
  /// @param inForce what is found at other levels is forgotten: nobody would ever look again
  public Health after(Collection<Finding> findings, Set<Level> inForce, Instant now) {
    var found = new EnumMap<Level, Last>(Level.class);
    levels.forEach(found::put);
    findings.forEach(finding ->
        found.put(
            finding.level(),
            Last.after(Optional.ofNullable(levels.get(finding.level())), finding, now)));
    found.keySet().retainAll(inForce);
    var next = state(found);
    return new Health(found, next, next == state ? since : now);
  }

  private static HealthState state(Map<Level, Last> levels) {
    if (levels.isEmpty()) {
      return HealthState.UNKNOWN;
    }
    if (levels.values().stream().anyMatch(last -> last.failures() >= FAILURES_IN_A_ROW)) {
      return HealthState.FAILING;
    }
    boolean isRight = levels.values().stream().allMatch(last -> last.failures() == 0);
    return isRight ? HealthState.HEALTHY : HealthState.DEGRADED;
  }

  /// Whether callers are passed on to the next.
  public boolean isFailing() {
    return state == HealthState.FAILING;
  }

  /// What is wrong, the worst first; empty if nothing is known to be.
  public List<String> why() {
    return levels.entrySet().stream()
        .filter(one -> one.getValue().failures() > 0)
        .sorted(
            Comparator.comparing((Map.Entry<Level, Last> one) -> !one.getKey().isGrave())
                .thenComparing(Map.Entry::getKey))
        .map(one -> one.getValue().why())
        .toList();
  }

  /// When it was checked last; empty if it never was.
  public Optional<Instant> checkedAt() {
    return levels.values().stream().map(Last::at).max(Comparator.naturalOrder());
  }
}
