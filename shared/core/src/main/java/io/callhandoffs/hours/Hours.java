package io.callhandoffs.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// When a destination is open, on its own clock.
///
/// Where the clock jumps an hour ahead, what begins or ends in the missing hour does so at the
/// jump; where an hour comes twice, it does so the first time.
///
/// @param weekly the days not named are closed
/// @param exceptions replace the weekly intervals of a date; without intervals it is closed
public record Hours(
    Zone zone, Map<DayOfWeek, List<Interval>> weekly, Map<LocalDate, List<Interval>> exceptions) {

  /// Morning, afternoon and a few more.
  public static final int MAX_INTERVALS_A_DAY = 10;

  /// Public holidays and inventories of several years.
  public static final int MAX_EXCEPTIONS = 200;

  public Hours {
    weekly = copy(weekly);
    exceptions = copy(exceptions);
    if (exceptions.size() > MAX_EXCEPTIONS) {
      throw new IllegalArgumentException("must have at most " + MAX_EXCEPTIONS + " exceptions");
    }
    if (days(weekly, exceptions).anyMatch(day -> day.size() > MAX_INTERVALS_A_DAY)) {
      throw new IllegalArgumentException(
          "must have at most " + MAX_INTERVALS_A_DAY + " intervals a day");
    }
    if (days(weekly, exceptions).allMatch(Collection::isEmpty)) {
      throw new IllegalArgumentException(
          "must be open some time; to send nobody there, make the destination inactive");
    }
  }

  public boolean isOpen(Instant at) {
    var today = zone.local(at).toLocalDate();
    // A night that began yesterday may still last.
    return spans(today.minusDays(1), today).anyMatch(span -> span.contains(at));
  }

  /// Whether it is open at some time from now on. All of what it has may be dates that are over.
  public boolean opensAgain(Instant now) {
    return weekly.values().stream().anyMatch(day -> !day.isEmpty())
        || exceptions.keySet().stream()
            .flatMap(this::spans)
            .anyMatch(span -> span.end().isAfter(now));
  }

  private Stream<Span> spans(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).flatMap(this::spans);
  }

  private Stream<Span> spans(LocalDate day) {
    var intervals =
        exceptions.getOrDefault(day, weekly.getOrDefault(day.getDayOfWeek(), List.of()));
    return intervals.stream()
        .map(interval ->
            new Span(zone.instant(interval.begin(day)), zone.instant(interval.end(day))));
  }

  private static Stream<List<Interval>> days(
      Map<DayOfWeek, List<Interval>> weekly, Map<LocalDate, List<Interval>> exceptions) {
    return Stream.concat(weekly.values().stream(), exceptions.values().stream());
  }

  private static <K extends Comparable<? super K>> Map<K, List<Interval>> copy(
      Map<K, List<Interval>> days) {
    var sorted = new TreeMap<K, List<Interval>>();
    days.forEach((day, intervals) -> sorted.put(day, List.copyOf(intervals)));
    return Collections.unmodifiableMap(sorted);
  }

  /// A stretch of real time, the end not included. Where the clock jumps over all of it, it
  /// contains nothing.
  private record Span(Instant begin, Instant end) {

    boolean contains(Instant at) {
      return !at.isBefore(begin) && at.isBefore(end);
    }
  }
}
