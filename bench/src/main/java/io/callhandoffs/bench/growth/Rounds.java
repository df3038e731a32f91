package io.callhandoffs.bench.growth;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures every job at every size, small and large in turn, so that what slows the machine down
/// for a while slows all of them.
final class Rounds implements AutoCloseable {

  private final Settings settings;
  private final PrintStream progress;
  private final Map<Size, Premises> premises = new HashMap<>();
  private final Map<Size, Work> work = new HashMap<>();
  private final Map<Size, Stopwatch> stopwatches = new HashMap<>();

  Rounds(Settings settings, PrintStream progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /// Fills the databases, and lets the functions meet all projects.
  void prepare() {
    var learned = new HashMap<Integer, Learned>();
    for (var size : settings.all()) {
      progress.println("Storing " + size + " ...");
      stopwatches.put(size, new Stopwatch(size.atOnce()));
      var _ =
          premises.computeIfAbsent(
              size.stored(),
              stored ->
                  filled(stored, learned.computeIfAbsent(stored.destinations(), Learned::of)));
      var _ = work.computeIfAbsent(size.stored(), this::acquainted);
    }
  }

  private static Premises filled(Size size, Learned learned) {
    var premises = Premises.open();
    learned.copyTo(premises, size.projects());
    Numbers.connect(premises, size.projects());
    new Past(premises).fill(size.handoffs(), size.projects());
    return premises;
  }

  private Work acquainted(Size stored) {
    var known = new Work(of(premises, stored).environment(), stored.projects());
    for (var job : Job.values()) {
      for (int i = 0; i < stored.projects(); i++) {
        known.run(job);
      }
    }
    var _ = known.failures();
    return known;
  }

  Results measure() {
    var results = new Results(settings);
    for (var job : Job.values()) {
      progress.println("Measuring: " + job.label() + " ...");
      int warmUp = Math.ceilDiv(settings.rounds(), 3);
      for (int round = -warmUp; round < settings.rounds(); round++) {
        for (var size : order(round)) {
          var effort = effort(job, size);
          if (round >= 0) {
            results.add(job, size, effort);
          }
        }
      }
      premises.forEach((size, one) -> results.add(job, size, Used.by(job, one, size.projects())));
    }
    work.values().forEach(one -> results.addFailures(one.failures()));
    return results;
  }

  private Effort effort(Job job, Size size) {
    var functions = of(work, size.stored());
    return of(stopwatches, size).measure(job.calls(), () -> functions.run(job));
  }

  /// Forwards and backwards in turn.
  private List<Size> order(int round) {
    var order = new ArrayList<>(settings.all());
    return round % 2 == 0 ? order : order.reversed();
  }

  private static <T> T of(Map<Size, T> all, Size size) {
    return requireNonNull(all.get(size));
  }

  @Override
  public void close() {
    stopwatches.values().forEach(Stopwatch::close);
    premises.values().forEach(Premises::close);
  }
}
