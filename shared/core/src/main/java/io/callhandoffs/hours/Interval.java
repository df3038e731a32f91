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
      throw new IllegalArgumentException("must be two times of the day, such as 09:00-17:30");
    }
    return new Interval(beginning(ends[0]), ending(ends[1]));
  }

  /// Reads a time of the day at which something can begin.
  public static LocalTime beginning(String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException("must be a time of the day, such as 09:00");
    }
  }

  /// Reads a time of the day at which something can end.
  public static LocalTime ending(String text) {
    return text.strip().equals(END_OF_DAY) ? LocalTime.MIDNIGHT : beginning(text);
  }

  /// As [#parse] reads it.
  public String text() {
    return from + "-" + endText();
  }

  /// As [#ending] reads it.
  public String endText() {
    return to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to.toString();
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
}
