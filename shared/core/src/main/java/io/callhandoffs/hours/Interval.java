package io.callhandoffs.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// From one time of the day to another, the end not included. Midnight as the end is the end of the
/// day, and an end before the beginning is on the next day: 22:00 to 06:00 is a night.
public record Interval(LocalTime from, LocalTime to) {

  private static final String END_OF_DAY = "24:00";

  public Interval {
    if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("must not be empty: it begins and ends at " + from);
    }
    if (!isWholeMinute(from) || !isWholeMinute(to)) {
      throw new IllegalArgumentException("must begin and end on a full minute");
    }
  }

  /// Reads `09:00-17:30`; `24:00` is the end of the day.
  public static Interval parse(String text) {
    var ends = text.split("-", -1);
    if (ends.length != 2) {
      throw unreadable();
    }
    try {
      return new Interval(
          LocalTime.parse(ends[0].strip()),
          ends[1].strip().equals(END_OF_DAY)
              ? LocalTime.MIDNIGHT
              : LocalTime.parse(ends[1].strip()));
    } catch (DateTimeParseException _) {
      throw unreadable();
    }
  }

  /// As [#parse] reads it.
  public String text() {
    return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to);
  }

  LocalDateTime begin(LocalDate day) {
    return day.atTime(from);
  }

  LocalDateTime end(LocalDate day) {
    return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("must be two times of the day, such as 09:00-17:30");
  }
}
