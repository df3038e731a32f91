package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The log must not contain tokens, or who rang whom.
class DiscretionTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private final Logger root = Logger.getLogger("");
  private final Listener log = new Listener();
  private final Level quiet = root.getLevel();
  private Handler[] usual = {};

  @BeforeEach
  void listen() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    usual = root.getHandlers();
    for (var handler : usual) {
      root.removeHandler(handler);
    }
    root.addHandler(log);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(quiet);
    root.removeHandler(log);
    for (var handler : usual) {
      root.addHandler(handler);
    }
  }

  @Test
  void logsNoSecretsOrNumbersWhenSomethingFails() {
    var museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED);
    var schools = museum.add("School visits", SCHOOLS);
    var phone =
        Telephone.beside(dynamo, secrets, clock, Map.of("FALLBACK_NUMBER", "+442079460099"));

    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    var _ = phone.dialEnds(0, Map.of("DialCallStatus", "busy"));
    var _ = phone.hears(phone.request("/voice/nonsense").with("SpeechResult", "my name is Bond"));
    var _ = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "1")));
    var _ = phone.serve(phone.request("/voice/call").header("x-twilio-signature", "forged"));
    dynamo.stop();
    var _ = phone.call(2).rings();

    assertThat(log.text()).contains("/voice/nonsense failed", "/voice/call refused");
    isDiscreet();
  }

  @Test
  void doesNotLogASecretThatItCannotParse() {
    var phone = Telephone.beside(dynamo, secrets, clock, Map.of());

    for (var broken :
        new String[] {
          Telephone.TOKEN,
          "{\"accounts\": " + Telephone.TOKEN + "}",
          "{\"accounts\": {\"AC\": {\"current\": \"" + Telephone.TOKEN + "\"",
          "{\"" + Telephone.TOKEN + "\": 1}"
        }) {
      secrets.put(Telephone.SECRET_ID, broken);
      assertThat(phone.serve(phone.request("/voice/call")).getStatusCode()).isEqualTo(500);
    }

    assertThat(log.text()).contains("could not be checked or answered");
    isDiscreet();
  }

  private void isDiscreet() {
    for (var secret :
        new String[] {
          Telephone.TOKEN,
          Telephone.CALLER,
          Telephone.CALLED,
          DESK,
          SCHOOLS,
          "+442079460099",
          "4155550100",
          "2079460",
          "Bond",
          "forged"
        }) {
      assertThat(log.text()).doesNotContain(secret);
    }
  }

  /// Keeps what is logged, with stack traces.
  private static final class Listener extends Handler {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    String text() {
      return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().formatMessage(line));
      if (line.getThrown() != null) {
        var trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        lines.add(trace.toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
