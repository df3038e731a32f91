package io.callhandoffs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {

  @ParameterizedTest
  @CsvSource({
    "/voice/call, /voice/call",
    "'a\nb\r\nc', a?b??c",
    "'a\u0000\u001b[31m', a??[31m",
    "\u202egnp.exe, ?gnp.exe",
    "ünïcode, ?n?code",
    "'', ''",
  })
  void showsOnlySignsThatCanBeSeen(String text, String shown) {
    assertThat(LogText.of(text)).isEqualTo(shown);
  }

  @Test
  void isShort() {
    assertThat(LogText.of("a".repeat(100))).isEqualTo("a".repeat(100));
    assertThat(LogText.of("a".repeat(64 * 1024))).isEqualTo("a".repeat(100) + "...");
  }
}
