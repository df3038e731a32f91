package io.callhandoffs.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackReasonTest {

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, Some place did not answer",
    "BUSY, Some place was busy",
    "DECLINED, Some place declined the call",
    "NOT_ACCEPTED, At Some place nobody took the call",
    "VOICEMAIL, At Some place a machine answered",
    "SKIPPED_CLOSED, Some place is closed",
    "SKIPPED_UNHEALTHY, Some place did not work when it was checked",
    "BLOCKED, Some place may not be dialled",
    "FAILED, Some place could not be reached",
    "UNKNOWN, Some place could not be reached",
    ", Some place could not be reached"
  })
  void saysWhatBecameOfTheLastAttempt(@Nullable Outcome outcome, String why) {
    var rings = HandoffFixture.ringing(0, Museum.SCHOOLS.id(), Museum.NOON);
    var last = outcome == null ? rings : rings.withEnd(End.of(outcome, Museum.NOON));

    assertThat(FallbackReason.of(last)).isEqualTo(why);
  }
}
