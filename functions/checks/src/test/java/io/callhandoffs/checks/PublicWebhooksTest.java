package io.callhandoffs.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.twilio.RehearsedWebhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWebhooksTest {

  private static final LocalResponse ANSWER = LocalResponse.of(200, "text/xml", "<Response/>");

  private final LocalServer server = LocalServer.bind(0, 10_000);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Duration> waited = new CopyOnWriteArrayList<>();
  private final PublicWebhooks webhooks = new PublicWebhooks(Duration.ofMillis(300), waited::add);

  @BeforeEach
  void open() {
    server.start(this::answer);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private LocalResponse answer(LocalRequest request) {
    asked.add(request.rawPath());
    return switch (request.rawPath()) {
      case "/slow/voice/call" -> late();
      case "/moved/voice/call" ->
          LocalResponse.empty(302).with("location", server.url() + "/inner");
      case "/huge/voice/call" ->
          LocalResponse.of(200, "text/xml", "<Response>" + " ".repeat(100_000));
      case "/new/voice/call" -> asked.size() > 1 ? ANSWER : LocalResponse.empty(403);
      case "/down/voice/call" -> asked.size() > 1 ? ANSWER : LocalResponse.empty(503);
      default -> ANSWER;
    };
  }

  private static LocalResponse late() {
    try {
      Thread.sleep(2000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return LocalResponse.empty(200);
  }

  private Answer ask(String voice) {
    var number = new PhoneNumber("+442079460100");
    return webhooks.ask(RehearsedWebhook.call(voice, "AC" + "a".repeat(32), number), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "http://no-such-name.invalid, its name does not resolve",
    "http://localhost:1,          nobody listens there",
    "http://localhost:{port}/slow, no answer comes within 0.3 seconds",
    "http://localhost:{port}/huge, the connection broke off",
    "ftp://localhost,             its address is none",
    "not an address,              its address is none",
  })
  void saysWhyThereIsNoAnswer(String voice, String why) {
    var answer = ask(voice.replace("{port}", Integer.toString(server.port())));
    assertThat(answer).isEqualTo(new Answer.None(why));
    assertThat(answer.fault(Set.of())).contains("It cannot be reached: " + why + ".");
  }

  @Test
  void saysThatItDoesNotSpeakTls() throws IOException {
    try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var _ = Thread.ofVirtual().start(() -> greetInTheClear(plain));
      assertThat(ask("https://localhost:" + plain.getLocalPort()))
          .isEqualTo(new Answer.None("its certificate or its TLS is not accepted"));
    }
  }

  /// As a mail server would. It reads until the client has gone: who closes with something unread
  /// resets the connection, and the client may never see what was said.
  private static void greetInTheClear(ServerSocket server) {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        socket.getOutputStream().write("220 mail.example ready\r\n".getBytes(UTF_8));
        socket.getOutputStream().flush();
        var _ = socket.getInputStream().readAllBytes();
      } catch (IOException _) {
        return;
      }
    }
  }

  @Test
  void followsNoRedirection() {
    assertThat(ask(server.url() + "/moved"))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.status()).isEqualTo(302));
    assertThat(asked).containsExactly("/moved/voice/call");
  }

  /// Its account was connected a moment ago.
  @Test
  void waitsUntilWhatIsNewIsKnown() {
    assertThat(ask(server.url() + "/new"))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.status()).isEqualTo(200));
    assertThat(waited).containsExactly(PublicWebhooks.UNTIL_KNOWN);
  }

  @Test
  void asksOnceMoreAsTwilioDoes() {
    assertThat(ask(server.url() + "/down"))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.status()).isEqualTo(200));
    assertThat(asked).hasSize(2);
  }
}
