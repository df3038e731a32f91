package io.callhandoffs.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.events.Delivery.Failed;
import io.callhandoffs.events.Delivery.Taken;
import io.callhandoffs.project.EventWebhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String SECRET = "whsec_" + "x".repeat(43);
  private static final String BODY = "{\"type\": \"handoff.accepted\", \"name\": \"Café\"}";

  private record Got(String path, Optional<String> signature, String body) {}

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final WebhookSender sender = new WebhookSender(true);
  private HttpServer receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void signsWhatItSends() {
    answering(exchange -> exchange.sendResponseHeaders(204, -1));

    assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Taken());
    // echo -n '1795435200.{...}' | openssl dgst -sha256 -hmac whsec_xxx...
    assertThat(got)
        .containsExactly(
            new Got("/events", Optional.of(WebhookSignature.of(SECRET, BODY, NOON)), BODY));
    assertThat(WebhookSignature.of("whsec_secret", "{}", NOON))
        .isEqualTo(
            "t=1795435200,v1=403a67daa823c774038efa33af442394d9646a8fdffd435f966ad91a22fd39af");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 299})
  void acceptsEverySuccessStatus(int status) {
    answering(exchange -> exchange.sendResponseHeaders(status, -1));

    assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Taken());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 429, 500, 503})
  void reportsEveryOtherStatus(int status) {
    answering(exchange -> exchange.sendResponseHeaders(status, -1));

    assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Failed("It answered " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void followsNoRedirect(int status) {
    answering(exchange -> {
      exchange.getResponseHeaders().set("location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    });

    assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Failed("It answered " + status));
    assertThat(got).extracting(Got::path).containsExactly("/events");
  }

  @Test
  void doesNotReadAnEndlessAnswer() {
    answering(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      for (; ; ) {
        exchange.getResponseBody().write(new byte[8192]);
      }
    });

    // Reading it to its end, or until the time is up, would be a failure.
    assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Taken());
  }

  /// More requests than there are connections.
  @Test
  void leavesNoConnectionBehind() {
    answering(exchange -> {
      exchange.sendResponseHeaders(200, 4);
      exchange.getResponseBody().write("done".getBytes(UTF_8));
    });

    for (int i = 0; i < 40; i++) {
      assertThat(sender.send(webhook(), BODY, NOON)).isEqualTo(new Taken());
    }
  }

  @Test
  void givesUpOnAReceiverThatDoesNotAnswer() {
    answering(exchange -> pause());

    var begun = Instant.now();
    assertThat(sender.send(webhook(), BODY, NOON)).isInstanceOf(Failed.class);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void reportsAReceiverThatCannotBeReached() {
    var nobody = webhook();
    receiver.stop(0);

    assertThat(sender.send(nobody, BODY, NOON)).isEqualTo(new Failed("It could not be reached"));
  }

  @Test
  void refusesAddressesThatAreNotPublic() {
    answering(exchange -> exchange.sendResponseHeaders(200, -1));
    var strict = new WebhookSender(false);

    assertThat(strict.send(webhook(), BODY, NOON))
        .isEqualTo(new Failed("Its address is not public"));
    assertThat(strict.send(at("https://no-such-host.invalid/events"), BODY, NOON))
        .isEqualTo(new Failed("Its host name is not known"));
    assertThat(got).isEmpty();
  }

  private void answering(HttpHandler answer) {
    var _ =
        receiver.createContext(
            "/",
            exchange -> {
              try (exchange) {
                got.add(read(exchange));
                answer.handle(exchange);
              }
            });
  }

  private static Got read(HttpExchange exchange) throws IOException {
    return new Got(
        exchange.getRequestURI().getPath(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Handoffs-Signature")),
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private EventWebhook webhook() {
    return at("http://localhost:" + receiver.getAddress().getPort() + "/events");
  }

  private static EventWebhook at(String url) {
    return new EventWebhook(URI.create(url), SECRET);
  }
}
