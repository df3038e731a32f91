package io.callhandoffs.local.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs, and can be wrong.
final class LaneClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /// From now on it is so much ahead of the time.
  void ahead(Duration by) {
    ahead = by;
  }

  @Override
  public Instant instant() {
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
