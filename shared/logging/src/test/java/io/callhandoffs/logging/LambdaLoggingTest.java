package io.callhandoffs.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class LambdaLoggingTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00.5000001Z"), ZoneOffset.UTC);

  private record Line(String text, LogLevel level) {}

  private final List<Line> lines = new ArrayList<>();
  private final LambdaLine logger = logger("io.callhandoffs.voice.VoiceHandler");

  private LambdaLine logger(String name) {
    return new LambdaLine(name, (text, level) -> lines.add(new Line(text, level)), NOON);
  }

  @Test
  void slf4jFindsThisBackend() {
    assertThat(LoggerFactory.getLogger("any")).isInstanceOf(LambdaLine.class);
  }

  @Test
  void writesAJsonObjectWithTheLoggerAndTheLevel() {
    logger.warn("{} refused: {}", "/voice/call", "Twilio did not sign it");

    assertThat(lines)
        .containsExactly(
            new Line(
                "{\"timestamp\":\"2026-11-30T12:00:00.500Z\",\"level\":\"WARN\","
                    + "\"logger\":\"VoiceHandler\","
                    + "\"message\":\"/voice/call refused: Twilio did not sign it\"}",
                LogLevel.WARN));
  }

  @Test
  void writesWhatTheLineIsAbout() {
    LogScope.ofInvocation("5d0b")
        .run(() -> {
          LogScope.tell(LogField.CALL, "CA1");
          logger.info("answered");
        });

    assertThat(lines.getFirst().text())
        .contains("\"level\":\"INFO\",\"AWSRequestId\":\"5d0b\",\"call_sid\":\"CA1\",\"logger\"");
  }

  @Test
  void writesAnExceptionWithItsStackTrace() {
    logger.error("{} failed", "/voice/call", new IllegalStateException("no database"));

    assertThat(lines.getFirst().text())
        .contains("\"message\":\"/voice/call failed\"")
        .contains("\"stack_trace\":\"java.lang.IllegalStateException: no database\\n")
        .contains("\\tat io.callhandoffs.logging.LambdaLoggingTest");
  }

  /// CloudWatch finds metrics only at the top of a line.
  @Test
  void putsWhatIsCountedAtTheTop() {
    LogScope.ofInvocation("5d0b")
        .run(() -> logger(Metrics.class.getName()).info("{\"_aws\":{},\"CappedCalls\":1}"));

    assertThat(lines.getFirst().text())
        .endsWith("\"AWSRequestId\":\"5d0b\",\"_aws\":{},\"CappedCalls\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a "b" \\ c              | a \\"b\\" \\\\ c
          +442079460018           | …0018
          to +442079460018, +1234 | to …0018, +1234
          1+1 and +14155550100    | 1+1 and …0100
          1764504000000           | 1764504000000
          """)
  void escapesTextAndMasksTelephoneNumbers(String message, String written) {
    logger.info("{}", message);

    assertThat(lines.getFirst().text()).endsWith("\"message\":\"" + written + "\"}");
  }

  @Test
  void writesNothingBelowInfo() {
    logger.debug("{}", "secret");
    logger.trace("{}", "secret");

    assertThat(lines).isEmpty();
  }
}
