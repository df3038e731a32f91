package io.callhandoffs.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  private static final Zone LONDON = new Zone("Europe/London");

  /// Open on Sundays, at times around the clock changes in March and October.
  private static Hours sundays(String... intervals) {
    return new Hours(LONDON, Map.of(DayOfWeek.SUNDAY, intervals(intervals)), Map.of());
  }

  private static List<Interval> intervals(String... texts) {
    return List.of(texts).stream().map(Interval::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Friday 4 December 2026, winter time
    "2026-12-04T08:59:59Z, false",
    "2026-12-04T09:00:00Z, true",
    "2026-12-04T16:59:59Z, true",
    "2026-12-04T17:00:00Z, false",
    // Friday 4 June 2027, summer time
    "2027-06-04T07:59:59Z, false",
    "2027-06-04T08:00:00Z, true",
    "2027-06-04T16:00:00Z, false",
    // Saturday
    "2026-12-05T10:00:00Z, false"
  })
  void isOpenByTheClockOfItsZone(Instant at, boolean open) {
    var hours = new Hours(LONDON, Map.of(DayOfWeek.FRIDAY, intervals("09:00-17:00")), Map.of());
    assertThat(hours.isOpen(at)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    // On 28 March 2027 the clock jumps from 01:00 to 02:00, at 01:00 UTC.
    "01:30-03:00, 2027-03-28T00:59:59Z, false",
    "01:30-03:00, 2027-03-28T01:00:00Z, true",
    "01:30-03:00, 2027-03-28T01:59:59Z, true",
    "01:30-03:00, 2027-03-28T02:00:00Z, false",
    "00:30-01:30, 2027-03-28T00:59:59Z, true",
    "00:30-01:30, 2027-03-28T01:00:00Z, false",
    "01:10-01:50, 2027-03-28T01:00:00Z, false",
    // On 31 October 2027 the hour from 01:00 comes twice, first at 00:00 UTC.
    "01:00-02:00, 2027-10-31T00:00:00Z, true",
    "01:00-02:00, 2027-10-31T01:59:59Z, true",
    "01:00-02:00, 2027-10-31T02:00:00Z, false",
    "00:00-01:30, 2027-10-31T00:29:59Z, true",
    "00:00-01:30, 2027-10-31T00:30:00Z, false",
    "00:00-01:30, 2027-10-31T01:15:00Z, false"
  })
  void opensAndClosesOnceWhenTheClockChanges(String interval, Instant at, boolean open) {
    assertThat(sundays(interval).isOpen(at)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-06T21:59:59Z, false",
    "2026-12-06T22:00:00Z, true",
    "2026-12-07T05:59:59Z, true",
    "2026-12-07T06:00:00Z, false",
    "2026-12-06T05:00:00Z, false"
  })
  void staysOpenPastMidnight(Instant at, boolean open) {
    assertThat(sundays("22:00-06:00").isOpen(at)).isEqualTo(open);
  }

  @Test
  void canBeOpenAllDay() {
    var hours = sundays("00:00-24:00");
    assertThat(hours.isOpen(Instant.parse("2026-12-06T00:00:00Z"))).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-12-06T23:59:59Z"))).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-12-07T00:00:00Z"))).isFalse();
  }

  @Test
  void exceptionReplacesTheWeeklyHoursOnItsDate() {
    var christmas = LocalDate.parse("2026-12-25");
    var saturday = LocalDate.parse("2026-12-26");
    var hours =
        new Hours(
            LONDON,
            Map.of(DayOfWeek.FRIDAY, intervals("09:00-17:00")),
            Map.of(christmas, List.of(), saturday, intervals("10:00-12:00")));

    assertThat(hours.isOpen(Instant.parse("2026-12-25T10:00:00Z"))).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-12-26T10:00:00Z"))).isTrue();
    assertThat(hours.isOpen(Instant.parse("2027-01-01T10:00:00Z"))).isTrue();
  }

  @Test
  void refusesNoIntervalsAndTooMany() {
    var eleven = Collections.nCopies(11, Interval.parse("09:00-10:00"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(LONDON, Map.of(DayOfWeek.MONDAY, List.of()), Map.of()))
        .withMessageContaining("open some time");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(LONDON, Map.of(DayOfWeek.MONDAY, eleven), Map.of()))
        .withMessageContaining("10 intervals");
  }

  @Test
  void holdsIntervalsAndExceptionsUpToTheirLimits() {
    var ten = Collections.nCopies(10, Interval.parse("09:00-10:00"));
    var always = Map.of(DayOfWeek.MONDAY, ten);

    assertThat(new Hours(LONDON, always, closedFor(200)).exceptions()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(LONDON, always, closedFor(201)))
        .withMessageContaining("200 exceptions");
  }

  private static Map<LocalDate, List<Interval>> closedFor(int days) {
    var first = LocalDate.parse("2026-12-25");
    return first
        .datesUntil(first.plusDays(days))
        .collect(Collectors.toMap(day -> day, _ -> List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-17",
        "09:00",
        "09:00-09:00",
        "24:00-06:00",
        "09:00-25:00",
        "09:00:30-10:00"
      })
  void refusesAMalformedInterval(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"09:00-17:30", "00:00-24:00", "22:00-06:00"})
  void writesAnIntervalAsItReadsIt(String text) {
    assertThat(Interval.parse(text).text()).isEqualTo(text);
  }

  @Test
  void takesMidnightAsTheEndOfTheDay() {
    assertThat(Interval.parse("18:00-00:00")).isEqualTo(Interval.parse("18:00-24:00"));
    assertThat(Interval.parse("18:00-24:00").to()).isEqualTo(LocalTime.MIDNIGHT);
  }
}
