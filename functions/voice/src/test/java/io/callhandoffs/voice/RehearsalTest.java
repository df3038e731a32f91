package io.callhandoffs.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.TestClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// There is neither a database nor a secret here: nothing of theirs can get into a snapshot.
class RehearsalTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "DESTINATIONS_TABLE", "destinations",
          "HANDOFFS_TABLE", "handoffs",
          "NUMBERS_TABLE", "numbers",
          "TWILIO_SECRET", "twilio",
          "RETENTION_DAYS", "90");

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");

  /// The greeting shows that the signature was right, and the hint that all was read.
  @Test
  void greetsACallerOfAProjectThatNobodyHas() {
    assertThat(rehearsed(Map.of()))
        .contains("\"statusCode\":200", "text/xml", "<Gather", "Front desk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://handoffs.example.com", "https://example.com/twilio"})
  void greetsAsWellBehindADomainOfTheOwners(String url) {
    assertThat(rehearsed(Map.of("PUBLIC_URL", url))).contains("\"statusCode\":200", "<Gather");
  }

  private String rehearsed(Map<String, String> more) {
    var variables = new HashMap<>(VARIABLES);
    variables.putAll(more);
    return VoiceHandler.rehearse(new Environment(variables), clock);
  }
}
