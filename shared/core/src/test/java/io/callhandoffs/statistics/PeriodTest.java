package io.callhandoffs.statistics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.hours.Zone;
import io.callhandoffs.statistics.Period.Unit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  /// `begins` are the days and hours of UTC at which the parts begin.
  @ParameterizedTest
  @CsvSource({
    "2026-11-28T12:00:00Z, 2026-11-30T12:00:00Z, DAY, UTC, 28T12:00 29T00:00 30T00:00",
    "2026-11-28T12:00:00Z, 2026-11-30T00:00:00Z, DAY, Europe/Berlin, 28T12:00 28T23:00 29T23:00",
    "2026-11-28T12:00:00Z, 2026-11-30T00:00:00Z, DAY, Asia/Kathmandu, 28T12:00 28T18:15 29T18:15",
    "2026-10-24T22:00:00Z, 2026-10-26T23:00:00Z, DAY, Europe/Berlin, 24T22:00 25T23:00",
    "2026-10-25T00:00:00Z, 2026-10-25T03:00:00Z, HOUR, Europe/Berlin, 25T00:00 25T01:00 25T02:00",
    "2026-11-30T12:15:00Z, 2026-11-30T14:00:00Z, HOUR, Asia/Kolkata, 30T12:15 30T12:30 30T13:30",
    "2026-11-30T12:15:00Z, 2026-11-30T12:30:00Z, HOUR, UTC, 30T12:15",
  })
  void isDividedByTheClockOnTheWall(
      Instant from, Instant to, Unit unit, String zone, String begins) {
    var parts = new Period(new Quarter(from), new Quarter(to)).parts(unit, new Zone(zone));

    assertThat(
            parts.stream()
                .map(part -> part.from().begin().toString().substring(8, 16))
                .collect(joining(" ")))
        .isEqualTo(begins);
    assertThat(parts.getFirst().from().begin()).isEqualTo(from);
    assertThat(parts.getLast().to().begin()).isEqualTo(to);
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
    }
  }

  @Test
  void partsAddUpToTheWhole() {
    var begin = Instant.parse("2026-11-29T22:00:00Z");
    var period = new Period(new Quarter(begin), new Quarter(begin.plusSeconds(7200)));
    var counters =
        Map.of(
            counter(begin), one(1),
            counter(begin.plusSeconds(2700)), one(2),
            counter(begin.plusSeconds(3600)), one(4));
    var sums = new Sums(counters);

    var days = sums.byPart(period.parts(Unit.DAY, new Zone("Europe/Berlin")));

    assertThat(days.values()).extracting(Figures::handoffs).containsExactly(3L, 4L);
    assertThat(sums.all().handoffs()).isEqualTo(7);
    assertThat(sums.byDestination()).isEmpty();
  }

  @Test
  void aPeriodEndsAfterItBegan() {
    var noon = new Quarter(Instant.parse("2026-11-30T12:00:00Z"));

    assertThatThrownBy(() -> new Period(noon, noon)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Counter counter(Instant begin) {
    return new Counter(new Quarter(begin), Optional.empty());
  }

  private static Counts one(long handoffs) {
    return new Counts(Map.of("handoffs", handoffs));
  }
}
