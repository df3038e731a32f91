package io.callhandoffs.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clocks show what IANA's newest release says, whatever the Java runtime believes.
class TimeZonesTest {

  /// `make time-zones` writes the file anew.
  @Test
  void theFileIsWhatJodaTimeSays() throws IOException {
    if (Boolean.getBoolean("time-zones.write")) {
      var _ = Files.writeString(TimeZonesFile.PATH, TimeZonesFile.text());
    }
    assertThat(Files.readString(TimeZonesFile.PATH))
        .as("`make time-zones` writes it anew")
        .isEqualTo(TimeZonesFile.text());
    assertThat(TimeZones.release()).isEqualTo(TimeZonesFile.release());
  }

  /// [IANA 2026b to 2026f](https://data.iana.org/time-zones/tzdb/NEWS): British Columbia, Alberta,
  /// the Northwest Territories and Manitoba have kept summer time, and so has Cuba; Morocco and
  /// Western Sahara have given theirs up. A desk there is open from Monday to Friday, 09:00 to
  /// 17:00.
  @ParameterizedTest
  @CsvSource({
    "America/Vancouver,    -07:00, 2026-11-30T16:30:00Z, 2026-12-01T00:30:00Z",
    "Canada/Pacific,       -07:00, 2026-11-30T16:30:00Z, 2026-12-01T00:30:00Z",
    "America/Edmonton,     -06:00, 2026-11-30T15:30:00Z, 2026-11-30T23:30:00Z",
    "America/Yellowknife,  -06:00, 2026-11-30T15:30:00Z, 2026-11-30T23:30:00Z",
    "America/Inuvik,       -06:00, 2026-11-30T15:30:00Z, 2026-11-30T23:30:00Z",
    "Canada/Mountain,      -06:00, 2026-11-30T15:30:00Z, 2026-11-30T23:30:00Z",
    "America/Winnipeg,     -05:00, 2026-11-30T14:30:00Z, 2026-11-30T22:30:00Z",
    "America/Rainy_River,  -05:00, 2026-11-30T14:30:00Z, 2026-11-30T22:30:00Z",
    "Canada/Central,       -05:00, 2026-11-30T14:30:00Z, 2026-11-30T22:30:00Z",
    "America/Havana,       -04:00, 2026-11-30T13:30:00Z, 2026-11-30T21:30:00Z",
    "Cuba,                 -04:00, 2026-11-30T13:30:00Z, 2026-11-30T21:30:00Z",
    "Africa/Casablanca,    +00:00, 2026-11-30T09:30:00Z, 2026-11-30T17:30:00Z",
    "Africa/El_Aaiun,      +00:00, 2026-11-30T09:30:00Z, 2026-11-30T17:30:00Z",
    "America/Regina,       -06:00, 2026-11-30T15:30:00Z, 2026-11-30T23:30:00Z",
    "America/Toronto,      -05:00, 2026-11-30T14:30:00Z, 2026-11-30T22:30:00Z",
    "America/Tijuana,      -08:00, 2026-11-30T17:30:00Z, 2026-12-01T01:30:00Z",
    "America/Asuncion,     -03:00, 2026-11-30T12:30:00Z, 2026-11-30T20:30:00Z",
    "Europe/Chisinau,      +02:00, 2026-11-30T07:30:00Z, 2026-11-30T15:30:00Z",
    "Europe/London,        +00:00, 2026-11-30T09:30:00Z, 2026-11-30T17:30:00Z",
  })
  void opensAndClosesByTodaysRules(String id, String offset, Instant open, Instant closed) {
    var zone = new Zone(id);
    var workdays = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      workdays.put(day, day.getValue() < 6 ? List.of(Interval.parse("09:00-17:00")) : List.of());
    }
    var hours = new Hours(zone, workdays, Map.of());

    assertThat(zone.offset(open)).isEqualTo(ZoneOffset.of(offset));
    assertThat(hours.isOpen(open)).isTrue();
    assertThat(hours.isOpen(closed)).isFalse();
    assertThat(hours.isOpen(open.minus(Duration.ofHours(1)))).isFalse();
    assertThat(hours.isOpen(closed.minus(Duration.ofHours(1)))).isTrue();
  }

  static Stream<String> everyZone() {
    return TimeZones.ids().stream();
  }

  /// Each zone, every six hours of three years, and every hour around each change of its clock.
  @ParameterizedTest
  @MethodSource("everyZone")
  void showsWhatJodaTimeShows(String id) {
    var zone = new Zone(id);
    var joda = DateTimeZone.forID(id);
    var end = Instant.parse("2029-01-01T00:00:00Z");
    for (var at = Instant.parse("2026-01-01T00:00:00Z");
        at.isBefore(end);
        at = at.plus(Duration.ofHours(6))) {
      same(zone, joda, at);
    }
    var change = Instant.parse("2025-12-31T00:00:00Z").toEpochMilli();
    for (int i = 0; i < 8 && joda.nextTransition(change) != change; i++) {
      change = joda.nextTransition(change);
      for (long minutes = -180; minutes <= 180; minutes += 15) {
        same(zone, joda, Instant.ofEpochMilli(change).plus(Duration.ofMinutes(minutes)));
      }
    }
  }

  private static void same(Zone zone, DateTimeZone joda, Instant at) {
    var seconds = joda.getOffset(at.toEpochMilli()) / 1000;
    assertThat(zone.offset(at).getTotalSeconds()).as("%s at %s", zone, at).isEqualTo(seconds);
    var local = zone.local(at);
    // Where the same time comes twice, the first is meant.
    assertThat(zone.local(zone.instant(local))).isEqualTo(local);
    assertThat(zone.instant(local)).isBeforeOrEqualTo(at);
  }

  /// What was stored under the name of a zone that is in no release any more is still read.
  @ParameterizedTest
  @ValueSource(strings = {"SystemV/PST8PDT"})
  void takesTheRuntimesRulesForNamesThatWereGivenUp(String id) {
    var at = Instant.parse("2026-11-30T12:00:00Z");
    assertThat(TimeZones.ids()).doesNotContain(id);
    assertThat(new Zone(id).offset(at)).isEqualTo(ZoneId.of(id).getRules().getOffset(at));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Mars/Olympus",
        "+02:00",
        "UTC+2",
        "GMT+2",
        "europe/london",
        "Z",
        "2026f"
      })
  void refusesWhatIsNoZone(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Zone(id));
  }
}
