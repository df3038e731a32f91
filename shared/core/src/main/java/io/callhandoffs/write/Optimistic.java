package io.callhandoffs.write;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// Optimistic locking: read, decide, write on the condition that nobody else has written meanwhile,
/// and do all three again if it does not hold. This is how often and how long.
///
/// @param maxTries after so many it gives up
/// @param maxWait after this no further try is begun. It leaves room for the last one: nobody may
///   wait for longer than three seconds
/// @param maxPause the longest of the pauses between two tries
public record Optimistic(int maxTries, Duration maxWait, Duration maxPause) {

  private static final int FIRST_PAUSE_MILLIS = 10;

  /// For a thing that has few writers: a handoff, whose call writes a few times a second.
  public static final Optimistic FEW_WRITERS =
      new Optimistic(8, Duration.ofMillis(2500), Duration.ofMillis(40));

  /// The same for somebody who has waited already.
  public Optimistic after(Duration waited) {
    return new Optimistic(maxTries, maxWait.minus(waited), maxPause);
  }

  /// The result of the first try that wins its race; empty if all of them lost.
  ///
  /// @param attempt reads, decides and writes; returns empty if somebody else wrote meanwhile
  public <T> Optional<T> write(Supplier<Optional<T>> attempt) {
    var begun = System.nanoTime();
    for (int tries = 1; ; tries++) {
      var written = attempt.get();
      var isLast = tries == maxTries || System.nanoTime() - begun > maxWait.toNanos();
      if (written.isPresent() || isLast) {
        return written;
      }
      pause(tries);
    }
  }

  /// Waits for a random time, so that writers who met once do not meet again; but for some time,
  /// since asking at once would take from the one who writes.
  private void pause(int tries) {
    var longest = Math.min(maxPause.toMillis(), (long) FIRST_PAUSE_MILLIS << Math.min(tries, 8));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", e);
    }
  }
}
