package io.callhandoffs.statistics;

import java.time.Duration;
import java.time.Instant;

/// A quarter of an hour, by its beginning. Every time zone is ahead of or behind UTC by a multiple
/// of it, so quarters add up to the hours and days of any zone.
public record Quarter(Instant begin) implements Comparable<Quarter> {

  private static final Duration LENGTH = Duration.ofMinutes(15);

  public Quarter {
    if (begin.getNano() != 0 || begin.getEpochSecond() % LENGTH.toSeconds() != 0) {
      throw new IllegalArgumentException("must be the beginning of a quarter of an hour");
    }
  }

  /// The one in which `time` is.
  public static Quarter of(Instant time) {
    var quarters = Math.floorDiv(time.getEpochSecond(), LENGTH.toSeconds());
    return new Quarter(Instant.ofEpochSecond(quarters * LENGTH.toSeconds()));
  }

  /// The first that does not begin before `time`.
  public static Quarter notBefore(Instant time) {
    var quarter = of(time);
    return quarter.begin.equals(time) ? quarter : new Quarter(quarter.begin.plus(LENGTH));
  }

  @Override
  public int compareTo(Quarter other) {
    return begin.compareTo(other.begin);
  }
}
