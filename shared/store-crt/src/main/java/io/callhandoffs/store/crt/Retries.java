package io.callhandoffs.store.crt;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Whether and when a request is tried again: AWS's "standard" strategy, as its SDK has it. If a
/// hundred retries in a row were in vain, no more are made until a request succeeds.
final class Retries {

  static final int MAX_ATTEMPTS = 3;

  private static final int MAX_TOKENS = 500;

  private static final int COST = 5;

  /// The longest pause before the second attempt; before the third it is twice as long.
  private static final int PAUSE_MILLIS = 100;

  private static final int PAUSE_IF_THROTTLED_MILLIS = 1000;

  private final AtomicInteger tokens = new AtomicInteger(MAX_TOKENS);

  /// Whether another attempt may be made after so many.
  boolean mayTryAfter(int attempts) {
    return attempts < MAX_ATTEMPTS
        && tokens.getAndUpdate(left -> left < COST ? left : left - COST) >= COST;
  }

  /// A request has succeeded with so many attempts.
  void succeeded(int attempts) {
    int back = Math.max(1, (attempts - 1) * COST);
    tokens.updateAndGet(left -> Math.min(MAX_TOKENS, left + back));
  }

  /// A random time to wait after so many attempts, so that many that failed together do not meet
  /// again.
  static long pauseMillis(int attempts, boolean isThrottled) {
    int longest = isThrottled ? PAUSE_IF_THROTTLED_MILLIS : PAUSE_MILLIS;
    return ThreadLocalRandom.current().nextLong((long) longest << (attempts - 1));
  }
}
