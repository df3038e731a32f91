package io.callhandoffs.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LambdaLoggingTest {

  private record Line(String text, LogLevel level) {}

  private final List<Line> lines = new ArrayList<>();
  private final LambdaLine logger =
      new LambdaLine(
          "io.callhandoffs.voice.VoiceHandler", (text, level) -> lines.add(new Line(text, level)));

  @Test
  void slf4jFindsThisBackend() {
    assertThat(LoggerFactory.getLogger("any")).isInstanceOf(LambdaLine.class);
  }

  @Test
  void writesTheLoggerAndTheLevel() {
    logger.warn("{} refused: {}", "/voice/call", "Twilio did not sign it");

    assertThat(lines)
        .containsExactly(
            new Line("VoiceHandler: /voice/call refused: Twilio did not sign it", LogLevel.WARN));
  }

  @Test
  void writesAnExceptionWithItsStackTrace() {
    logger.error("{} failed", "/voice/call", new IllegalStateException("no database"));

    assertThat(lines.getFirst().text())
        .startsWith(
            "VoiceHandler: /voice/call failed\njava.lang.IllegalStateException: no database")
        .contains("\tat io.callhandoffs.logging.LambdaLoggingTest");
  }

  @Test
  void writesNothingBelowInfo() {
    logger.debug("{}", "secret");
    logger.trace("{}", "secret");

    assertThat(lines).isEmpty();
  }
}
