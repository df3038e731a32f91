package io.callhandoffs.statistics;

import io.callhandoffs.hours.Zone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A time from one quarter to another, that one not included.
public record Period(Quarter from, Quarter to) {

  /// The hours or days of which a period consists.
  public enum Unit {
    HOUR,
    DAY
  }

  public Period {
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException("must be later than `from`");
    }
  }

  /// Its hours or days by a clock on the wall. The first and the last may be parts.
  public List<Period> parts(Unit unit, Zone zone) {
    var parts = new ArrayList<Period>();
    var begin = from;
    while (begin.compareTo(to) < 0) {
      var next = Quarter.notBefore(next(begin.begin(), unit, zone));
      var end = next.compareTo(to) < 0 ? next : to;
      parts.add(new Period(begin, end));
      begin = end;
    }
    return parts;
  }

  /// Where an hour comes twice, both times count.
  private static Instant next(Instant begin, Unit unit, Zone zone) {
    return switch (unit) {
      case HOUR -> {
        var offset = zone.offset(begin);
        yield begin.atOffset(offset).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      }
      case DAY -> zone.instant(zone.local(begin).toLocalDate().plusDays(1).atStartOfDay());
    };
  }
}
