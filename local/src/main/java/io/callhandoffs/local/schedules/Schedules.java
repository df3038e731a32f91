package io.callhandoffs.local.schedules;

import static java.util.Comparator.naturalOrder;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.schedules.Schedule.Run;
import io.callhandoffs.testing.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs functions when the template's schedules are due, by the local stack's clock. What was due
/// several times while the clock was moved runs once.
public final class Schedules implements AutoCloseable {

  private final LocalClock clock;
  private final Map<Schedule, Instant> due = new LinkedHashMap<>();
  private final Thread ticker = Thread.ofVirtual().name("schedules").unstarted(this::tick);

  public Schedules(LocalClock clock) {
    this.clock = clock;
  }

  public synchronized void connect(Template template, Functions functions) {
    var now = clock.instant();
    Schedule.of(template, functions, now)
        .forEach(schedule -> due.put(schedule, schedule.recurrence().after(now)));
  }

  /// From now on they run by themselves.
  public void start() {
    ticker.start();
  }

  /// Moves the clock forward, and runs what is due then, in the order in which it became due.
  ///
  /// @throws IllegalArgumentException if that were backward
  public synchronized List<Run> advance(Duration by) {
    clock.advance(by);
    return runDue();
  }

  private void tick() {
    try {
      while (true) {
        clock.await(next());
        var _ = runDue();
      }
    } catch (InterruptedException _) {
      // The local stack closes.
    }
  }

  private synchronized Instant next() {
    return due.values().stream().min(naturalOrder()).orElse(Instant.MAX);
  }

  private synchronized List<Run> runDue() {
    var now = clock.instant();
    return due.entrySet().stream()
        .filter(schedule -> !schedule.getValue().isAfter(now))
        .sorted(Map.Entry.comparingByValue())
        .map(schedule -> run(schedule, now))
        .toList();
  }

  private static Run run(Map.Entry<Schedule, Instant> schedule, Instant now) {
    var since = schedule.setValue(schedule.getKey().recurrence().after(now));
    return schedule.getKey().run(since);
  }

  @Override
  public void close() {
    ticker.interrupt();
  }
}
