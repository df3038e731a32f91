package io.callhandoffs.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/// The time of the local stack: this machine's until it is moved forward, and from then on so much
/// later.
public final class LocalClock extends Clock {

  /// A wait is looked at again after so long; no wait is too long then.
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private Duration ahead = Duration.ZERO;

  /// Moves it forward.
  ///
  /// @throws IllegalArgumentException if that were backward
  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not run backward");
    }
    ahead = ahead.plus(by);
    notifyAll();
  }

  /// Waits until it is that late.
  public synchronized void await(Instant time) throws InterruptedException {
    for (var left = until(time); left.isPositive(); left = until(time)) {
      var wait = left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
      TimeUnit.MILLISECONDS.timedWait(this, wait.toMillis() + 1);
    }
  }

  private Duration until(Instant time) {
    return Duration.between(instant(), time);
  }

  /// How much later it is than this machine's time.
  public synchronized Duration ahead() {
    return ahead;
  }

  @Override
  public synchronized Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource source = this;
    return source.withZone(zone);
  }
}
