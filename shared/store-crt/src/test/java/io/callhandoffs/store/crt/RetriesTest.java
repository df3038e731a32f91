package io.callhandoffs.store.crt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

  @Test
  void areTwo() {
    var retries = new Retries();
    assertThat(retries.mayTryAfter(1)).isTrue();
    assertThat(retries.mayTryAfter(2)).isTrue();
    assertThat(retries.mayTryAfter(3)).isFalse();
  }

  @Test
  void endAfterAHundredInVainAndBeginAgainWithASuccess() {
    var retries = new Retries();
    for (int i = 0; i < 100; i++) {
      assertThat(retries.mayTryAfter(1)).isTrue();
    }
    assertThat(retries.mayTryAfter(1)).isFalse();

    retries.succeeded(2);

    assertThat(retries.mayTryAfter(1)).isTrue();
    assertThat(retries.mayTryAfter(1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, false, 100", "2, false, 200", "1, true, 1000", "2, true, 2000"})
  void comeAfterARandomPauseThatDoubles(int attempts, boolean isThrottled, int longest) {
    for (int i = 0; i < 1000; i++) {
      assertThat(Retries.pauseMillis(attempts, isThrottled)).isBetween(0L, longest - 1L);
    }
  }
}
