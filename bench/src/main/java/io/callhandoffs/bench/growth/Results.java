package io.callhandoffs.bench.growth;

import static java.util.Objects.requireNonNull;

import io.callhandoffs.bench.Medians;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What was measured, round by round, and what was counted.
final class Results {

  private final Settings settings;
  private final Map<Case, List<Effort>> efforts = new HashMap<>();
  private final Map<Case, Used> uses = new HashMap<>();
  private long failures;

  /// A job at a size.
  private record Case(Job job, Size size) {}

  Results(Settings settings) {
    this.settings = settings;
  }

  void add(Job job, Size size, Effort effort) {
    efforts.computeIfAbsent(new Case(job, size), _ -> new ArrayList<>()).add(effort);
  }

  void add(Job job, Size size, Used used) {
    uses.put(new Case(job, size), used);
  }

  void addFailures(long more) {
    failures += more;
  }

  /// How often something else came of a call than should.
  long failures() {
    return failures;
  }

  Settings settings() {
    return settings;
  }

  /// What a job uses of the database when one axis has grown.
  Used used(Job job, Axis axis, int to) {
    return requireNonNull(uses.get(new Case(job, size(axis, to).stored())));
  }

  /// The median over the rounds, in milliseconds.
  double millis(Job job, Axis axis, int to, ToDoubleFunction<Effort> what) {
    return Medians.of(
        values(job, size(axis, to), what).stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// How many times that of the axis's smallest size; the median over the rounds.
  double ratio(Job job, Axis axis, int to, ToDoubleFunction<Effort> what) {
    var smallest = size(axis, settings.of(axis).getFirst());
    return Medians.ofRatios(values(job, size(axis, to), what), values(job, smallest, what));
  }

  private Size size(Axis axis, int to) {
    return settings.smallest().grown(axis, to);
  }

  private List<Double> values(Job job, Size size, ToDoubleFunction<Effort> what) {
    return requireNonNull(efforts.get(new Case(job, size))).stream()
        .map(what::applyAsDouble)
        .toList();
  }
}
