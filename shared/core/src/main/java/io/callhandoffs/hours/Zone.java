package io.callhandoffs.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// A region whose clocks show the same time, such as `America/Vancouver`. What they show is decided
/// by [TimeZones], not by the Java runtime.
///
/// @param id its name in [IANA's time zone database](https://www.iana.org/time-zones)
public record Zone(String id) {

  public static final Zone UTC = new Zone("UTC");

  /// A fixed offset is refused: it has no daylight saving time, and nobody means one.
  public Zone {
    if (!TimeZones.isKnown(id)) {
      throw new IllegalArgumentException("must be a time zone such as Europe/London");
    }
  }

  public ZoneOffset offset(Instant at) {
    return TimeZones.rules(id).getOffset(at);
  }

  /// What its clocks show.
  public LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, offset(at));
  }

  /// When its clocks show this. Where the clock jumps over it, that is at the jump; where it comes
  /// twice, the first time.
  public Instant instant(LocalDateTime local) {
    var rules = TimeZones.rules(id);
    var jump = rules.getTransition(local);
    return jump != null && jump.isGap()
        ? jump.getInstant()
        : local.toInstant(rules.getValidOffsets(local).getFirst());
  }

  @Override
  public String toString() {
    return id;
  }
}
