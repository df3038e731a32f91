package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A call's events are published: on the bus, and to the project's webhook.
class EventsOutTest {

  private static final String PROJECT = "/v1/projects/default";

  private final BlockingQueue<JsonNode> got = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile String secret = "";
  private Machine machine;
  private HttpServer receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ =
        receiver.createContext(
            "/events",
            exchange -> {
              try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                var signature = exchange.getRequestHeaders().getFirst("X-Handoffs-Signature");
                boolean isRefused = refusals.getAndDecrement() > 0;
                if (!isRefused && isGenuine(signature, body)) {
                  got.add(LocalJson.read(body));
                }
                exchange.sendResponseHeaders(isRefused ? 503 : 204, -1);
              }
            });
    receiver.start();
    machine = Machine.start("memory", "museum");
    machine.change("School visits", "{'screening': 'press_key'}");
    secret =
        machine
            .patch(
                PROJECT,
                "{'event_webhook': {'url': 'http://localhost:%d/events'}}"
                    .formatted(receiver.getAddress().getPort()))
            .path("event_webhook")
            .path("secret")
            .asString();
  }

  @AfterEach
  void close() {
    machine.close();
    receiver.stop(0);
  }

  @Test
  void publishesEachStateOnceAndInOrderAfterTheReceiverFailed() throws InterruptedException {
    refusals.set(1);

    var call = machine.call("{\"says\": [\"I want to bring my class\"]}");
    var handoff = call.path("handoff_id").asString();

    assertThat(Stream.of(next(), next(), next(), next()).map(e -> e.path("type").asString()))
        .containsExactly(
            "handoff.initiated", "handoff.ringing", "handoff.accepted", "handoff.completed");

    var seen = machine.get("/local/events").path("events").valueStream().toList();
    assertThat(seen.stream().map(event -> event.path("detail").path("id").asString()))
        .containsExactly(handoff + ".4", handoff + ".3", handoff + ".2", handoff + ".1");
    assertThat(seen.getFirst().path("detail-type").asString()).isEqualTo("handoff.completed");
    assertThat(seen.getLast().path("webhook").path("tries").asInt()).isEqualTo(2);
    assertThat(seen.getLast().path("webhook").path("state").asString()).isEqualTo("done");
    assertThat(got).isEmpty();
  }

  @Test
  void showsTheWebhooksFailureUntilADeliverySucceeds() throws InterruptedException {
    refusals.set(1_000);
    var _ = machine.call("{\"says\": [\"I want to bring my class\"]}");
    var webhook =
        Eventually.value(
            () -> machine.get(PROJECT).path("event_webhook"),
            seen -> !seen.path("failing_since").isNull());

    assertThat(webhook.path("last_error").asString()).isEqualTo("It answered 503");
    assertThat(webhook.path("disabled_at").isNull()).isTrue();

    refusals.set(0);
    assertThat(next().path("type").asString()).isEqualTo("handoff.initiated");
  }

  private JsonNode next() throws InterruptedException {
    var event = got.poll(60, TimeUnit.SECONDS);
    assertThat(event).as("nothing more came").isNotNull();
    return event;
  }

  /// Checks it as docs/events.md tells receivers to.
  private boolean isGenuine(String signature, String body) {
    var parts = List.of(signature.split("[=,]", -1));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      var expected = mac.doFinal((parts.get(1) + "." + body).getBytes(UTF_8));
      return parts.get(0).equals("t")
          && parts.get(2).equals("v1")
          && HexFormat.of().formatHex(expected).equals(parts.get(3));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
