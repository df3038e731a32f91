package io.callhandoffs.health;

import static io.callhandoffs.health.HealthState.DEGRADED;
import static io.callhandoffs.health.HealthState.FAILING;
import static io.callhandoffs.health.HealthState.HEALTHY;
import static io.callhandoffs.health.HealthState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Set<Level> ALL = EnumSet.allOf(Level.class);

  /// `+line` passes, `-line` fails; one after the other.
  @ParameterizedTest
  @CsvSource({
    "'', UNKNOWN",
    "+configuration, HEALTHY",
    "-line, DEGRADED",
    "-line -line, FAILING",
    "-line -line -line, FAILING",
    "-line +line -line, DEGRADED",
    "-line -line +line, HEALTHY",
    "-configuration -configuration, FAILING",
    "-configuration -line, DEGRADED",
    "-route, DEGRADED",
    "-route -route -route, DEGRADED",
    "-calls -calls -calls, DEGRADED",
    "-route +line, DEGRADED",
    "-line -line -route, FAILING",
    "-line -line +configuration, FAILING",
  })
  void followsFromWhatWasFoundLastAtEachLevel(String found, HealthState expected) {
    assertThat(after(found).state()).isEqualTo(expected);
    assertThat(after(found).isFailing()).isEqualTo(expected == FAILING);
  }

  private static Health after(String found) {
    var health = Health.unknown(NOON);
    var now = NOON;
    for (var one : found.split(" ", -1)) {
      now = now.plusSeconds(60);
      if (!one.isEmpty()) {
        health = health.after(List.of(finding(one)), ALL, now);
      }
    }
    return health;
  }

  private static Finding finding(String text) {
    var level = Level.valueOf(text.substring(1).toUpperCase(Locale.ROOT));
    return new Finding(level, text.startsWith("+"), text);
  }

  @Test
  void staysDegradedHoweverOftenSomethingIsWrongThatDoesNotKeepItFromBeingRung() {
    var flaw = List.of(Finding.flawed(Level.CONFIGURATION, "Its fallback is not active."));
    var failing = after("-configuration -configuration");
    var flawed = failing.after(flaw, ALL, NOON).after(flaw, ALL, NOON).after(flaw, ALL, NOON);

    assertThat(flawed.state()).isEqualTo(DEGRADED);
    assertThat(flawed.why()).containsExactly("Its fallback is not active.");
  }

  @Test
  void keepsSinceWhenItHasBeenSo() {
    var failing = after("-line -line -line");
    assertThat(failing.since()).isEqualTo(NOON.plusSeconds(120));
    assertThat(failing.checkedAt()).contains(NOON.plusSeconds(180));
    assertThat(after("").since()).isEqualTo(NOON);
    assertThat(after("").checkedAt()).isEmpty();
  }

  @Test
  void tellsFirstWhatKeepsCallersFromBeingPutThrough() {
    assertThat(after("-route -calls -line").why()).containsExactly("-line", "-route", "-calls");
    assertThat(after("-route +route").why()).isEmpty();
  }

  @Test
  void forgetsWhatNobodyLooksAtAnyMore() {
    var failing = after("+configuration -line -line");
    var levels = EnumSet.complementOf(EnumSet.of(Level.LINE));
    var later = failing.after(List.of(), levels, NOON.plusSeconds(3600));

    assertThat(later.state()).isEqualTo(HEALTHY);
    assertThat(failing.after(List.of(), Set.of(), NOON).state()).isEqualTo(UNKNOWN);
    assertThat(failing.after(List.of(finding("-line")), levels, NOON).state()).isEqualTo(HEALTHY);
    assertThat(DEGRADED).isLessThan(FAILING);
  }
}
