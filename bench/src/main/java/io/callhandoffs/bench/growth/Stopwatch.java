package io.callhandoffs.bench.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Measures what is done again and again, by as many threads as there are calls at once.
final class Stopwatch implements AutoCloseable {

  /// DynamoDB Local's threads: Jetty's, and SQLite's.
  private static final List<String> DATABASE = List.of("qtp", "SQLite");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int atOnce;
  private final ExecutorService callers;

  Stopwatch(int atOnce) {
    this.atOnce = atOnce;
    this.callers = Executors.newFixedThreadPool(atOnce);
  }

  /// @param calls at least as many; each thread makes as many as the others
  Effort measure(int calls, Runnable call) {
    int each = Math.ceilDiv(calls, atOnce);
    Callable<Boolean> some =
        () -> {
          for (int i = 0; i < each; i++) {
            call.run();
          }
          return true;
        };
    var before = cpuNanos();
    long start = System.nanoTime();
    finish(IntStream.range(0, atOnce).mapToObj(_ -> some).toList());
    double wall = (System.nanoTime() - start) / 1e6;
    double cpu = 0;
    for (var thread : cpuNanos().entrySet()) {
      cpu += (thread.getValue() - before.getOrDefault(thread.getKey(), 0L)) / 1e6;
    }
    return new Effort(wall / each / atOnce, cpu / each / atOnce);
  }

  private void finish(List<Callable<Boolean>> work) {
    try {
      for (var done : callers.invokeAll(work)) {
        var _ = done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A call failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /// Of all threads but the database's, by their ids.
  private static Map<Long, Long> cpuNanos() {
    var nanos = new HashMap<Long, Long>();
    for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (Objects.nonNull(thread)
          && DATABASE.stream().noneMatch(thread.getThreadName()::startsWith)) {
        nanos.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos;
  }

  @Override
  public void close() {
    callers.close();
  }
}
