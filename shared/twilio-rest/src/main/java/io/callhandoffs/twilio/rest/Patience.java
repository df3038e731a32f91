package io.callhandoffs.twilio.rest;

import java.time.Duration;

/// Waits; in tests it advances the clock.
public interface Patience {

  /// Sleeps.
  Patience REAL = Patience::sleep;

  void wait(Duration time);

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two steps of a rotation", e);
    }
  }
}
