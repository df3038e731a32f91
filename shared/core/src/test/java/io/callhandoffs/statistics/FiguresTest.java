package io.callhandoffs.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.callhandoffs.handoff.Outcome;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @Test
  void whatWasPassedOverWasNotRung() {
    var figures =
        new Figures(
            new Counts(
                Map.of(
                    "outcome.ACCEPTED", 3L,
                    "outcome.BUSY", 2L,
                    "passed_over.BLOCKED", 7L)));

    assertThat(figures.rung()).isEqualTo(5);
    assertThat(figures.answered()).isEqualTo(3);
    assertThat(figures.outcomes()).isEqualTo(Map.of(Outcome.ACCEPTED, 3L, Outcome.BUSY, 2L));
    assertThat(figures.passedOver()).isEqualTo(Map.of(Outcome.BLOCKED, 7L));
    assertThat(figures.secondsToAnswer()).isEmpty();
  }

  /// `waits` is how often callers waited how long: `3x10` is three times ten seconds.
  @ParameterizedTest
  @CsvSource({
    "1x10, 10, 10, 10",
    "1x0, 0, 0, 0",
    "1x10 1x20, 15, 10, 20",
    "2x10 1x20, 13.333, 10, 20",
    "19x1 1x50, 3.45, 1, 1",
    "18x1 2x50, 5.9, 1, 50",
    "1x9 1x10 1x100, 39.667, 10, 100",
  })
  void meanAndPercentilesAreOfAllWaits(String waits, double mean, long p50, long p95) {
    var counts = Counts.NONE;
    for (var wait : waits.split(" ", -1)) {
      var parts = wait.split("x", -1);
      counts =
          counts.plus(new Counts(Map.of("answered_after." + parts[1], Long.valueOf(parts[0]))));
    }

    var seconds = new Figures(counts).secondsToAnswer().orElseThrow();

    assertThat(seconds.mean()).isEqualTo(mean, within(0.001));
    assertThat(seconds.p50()).isEqualTo(p50);
    assertThat(seconds.p95()).isEqualTo(p95);
  }

  @Test
  void whatAddsUpToNothingIsNotThere() {
    var one = new Counts(Map.of("handoffs", 1L));

    assertThat(one.minus(one)).isEqualTo(Counts.NONE);
    assertThat(one.plus(one).byName()).isEqualTo(Map.of("handoffs", 2L));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z",
    "2026-11-30T12:14:59.999Z, 2026-11-30T12:00:00Z, 2026-11-30T12:15:00Z",
    "1969-12-31T23:59:59Z, 1969-12-31T23:45:00Z, 1970-01-01T00:00:00Z",
  })
  void aQuarterBeginsWithTheClock(Instant time, Instant begin, Instant next) {
    assertThat(Quarter.of(time).begin()).isEqualTo(begin);
    assertThat(Quarter.notBefore(time).begin()).isEqualTo(next);
  }

  @Test
  void aQuarterBeginsAtNoOtherTime() {
    var time = Instant.parse("2026-11-30T12:01:00Z");

    assertThatThrownBy(() -> new Quarter(time)).isInstanceOf(IllegalArgumentException.class);
  }
}
