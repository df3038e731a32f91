package io.callhandoffs.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what happens on other threads, by looking again and again. Nothing is concluded from
/// how long that takes: only a test that fails waits to the end.
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /// Waits until `condition` holds.
  public static void holds(BooleanSupplier condition) throws InterruptedException {
    var _ = value(condition::getAsBoolean, held -> held);
  }

  /// What `read` returns once it is `wanted`.
  public static <T> T value(Supplier<T> read, Predicate<T> wanted) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var value = read.get();
    while (!wanted.test(value)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("After " + PATIENCE.toSeconds() + " s it is still " + value);
      }
      Thread.sleep(PAUSE);
      value = read.get();
    }
    return value;
  }
}
