package io.callhandoffs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  /// The first five are the standard's own examples.
  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:50.52Z, 1985-04-12T23:20:50.520Z",
    "1996-12-19T16:39:57-08:00, 1996-12-20T00:39:57Z",
    "1990-12-31T23:59:60Z, 1991-01-01T00:00:00Z",
    "1990-12-31T15:59:60-08:00, 1991-01-01T00:00:00Z",
    "1937-01-01T12:00:27.87+00:20, 1937-01-01T11:40:27.870Z",
    "2026-11-22t10:15:00z, 2026-11-22T10:15:00Z",
    "2026-11-22T10:15:00.1234567899999Z, 2026-11-22T10:15:00.123456789Z",
    "2026-11-22T10:15:00+19:00, 2026-11-21T15:15:00Z",
    "2026-11-22T10:15:00-23:59, 2026-11-23T10:14:00Z",
    "2026-11-22T10:15:00-00:00, 2026-11-22T10:15:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void readsEveryTimeOfTheStandard(String text, String instant) {
    assertThat(Rfc3339.parse(text)).hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22",
        "2026-11-22T10:15:00",
        "2026-11-22T10:15Z",
        "2026-11-22 10:15:00Z",
        "2026-11-22T10:15:00.Z",
        "2026-11-22T10:15:00+0100",
        "2026-11-22T10:15:00+24:00",
        "2026-11-22T10:15:00 01:00",
        "2026-13-22T10:15:00Z",
        "2026-02-29T10:15:00Z",
        "2026-11-22T24:00:01Z",
        "2026-11-22T10:60:00Z",
        "2026-11-22T10:15:61Z",
        "+999999-01-01T00:00:00Z",
        "2026-11-22T10:15:00.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000001Z"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
