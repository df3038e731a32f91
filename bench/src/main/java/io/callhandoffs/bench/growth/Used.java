package io.callhandoffs.bench.growth;

import io.callhandoffs.local.Meter;
import io.callhandoffs.local.Meter.Use;
import java.util.List;

/// What one call uses of the database.
///
/// @param requests to it
/// @param units of capacity, read and written
/// @param kilobytes sent and received
record Used(double requests, double units, double kilobytes) {

  private static final int CALLS = 20;

  /// Counts it, once the functions know all projects.
  static Used by(Job job, Premises premises, int projects) {
    try (var meter = new Meter(premises.database().endpoint().toString())) {
      var work = new Work(premises.environment(meter.url()), projects);
      for (int i = 0; i < projects; i++) {
        work.run(job);
      }
      var _ = meter.read();
      for (int i = 0; i < CALLS; i++) {
        work.run(job);
      }
      return of(meter.read());
    }
  }

  private static Used of(List<Use> uses) {
    double units = uses.stream().mapToDouble(Use::units).sum();
    int bytes = uses.stream().mapToInt(Use::bytes).sum();
    return new Used((double) uses.size() / CALLS, units / CALLS, bytes / 1e3 / CALLS);
  }
}
