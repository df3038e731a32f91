package io.callhandoffs.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.testing.Amazon;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksHandlerTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(Sample.NOON);
  private final List<String> got = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private HttpServer receiver;
  private Amazon amazon;
  private Webhooks webhook;
  private WebhooksHandler handler;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ =
        receiver.createContext(
            "/",
            exchange -> {
              try (exchange) {
                got.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(status, -1);
              }
            });
    receiver.start();
    amazon = new Amazon();
    webhook = new Webhooks(dynamo, clock);
    webhook.save("http://localhost:" + receiver.getAddress().getPort() + "/events");
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(amazon.environment());
    variables.put("WEBHOOKS_ON_THIS_MACHINE", "allowed");
    handler = new WebhooksHandler(new Environment(variables), clock);
  }

  @AfterEach
  void close() {
    receiver.stop(0);
    amazon.close();
  }

  @Test
  void sendsQueuedMessages() {
    assertThat(failures(message(1, 1), message(2, 1))).isEmpty();

    assertThat(got).containsExactly(body(1), body(2));
    assertThat(webhook.health()).isEmpty();
    assertThat(amazon.asked("ChangeMessageVisibility")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "11, 3600", "40, 3600", "1000, 3600"})
  void retriesAtGrowingIntervals(int tries, int seconds) {
    status = 503;

    assertThat(failures(message(1, tries))).containsExactly("message-1");

    assertThat(amazon.asked("ChangeMessageVisibility"))
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.path("VisibilityTimeout").asInt()).isEqualTo(seconds);
          assertThat(asked.path("ReceiptHandle").asString()).isEqualTo("receipt-1");
        });
    assertThat(webhook.health())
        .hasValue(new WebhookHealth(Sample.NOON, "It answered 503", Optional.empty()));
  }

  @Test
  void stopsAtAMessageThatWasNotTaken() {
    status = 500;

    assertThat(failures(message(1, 1), message(2, 1))).containsExactly("message-1", "message-2");
    assertThat(got).containsExactly(body(1));
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    status = 500;
    assertThat(failures(message(1, 1))).isNotEmpty();
    clock.advance(Duration.ofHours(23));
    status = 200;
    assertThat(failures(message(1, 2))).isEmpty();
    assertThat(webhook.health()).isEmpty();

    status = 500;
    clock.advance(Duration.ofHours(2));
    assertThat(failures(message(2, 1))).isNotEmpty();
    assertThat(webhook.health().orElseThrow().isDisabled()).isFalse();
  }

  @Test
  void disablesAWebhookAfterADayOfFailuresUntilItIsSavedAgain() {
    status = 500;
    assertThat(failures(message(1, 1))).isNotEmpty();
    clock.advance(Duration.ofDays(1).minusMillis(1));
    assertThat(failures(message(1, 33))).isNotEmpty();
    clock.advance(Duration.ofMillis(1));
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(failures(message(1, 34))).isEmpty();
      assertThat(log.lines()).anyMatch(line -> line.contains("\"WebhooksGivenUp\":1"));
    }
    assertThat(webhook.health().orElseThrow().disabledAt()).hasValue(clock.instant());
    toldThatItWasDisabled();

    status = 200;
    got.clear();
    assertThat(failures(message(2, 1))).isEmpty();
    assertThat(got).isEmpty();

    webhook.save("http://localhost:" + receiver.getAddress().getPort() + "/events");
    assertThat(failures(message(3, 1))).isEmpty();
    assertThat(got).containsExactly(body(3));
  }

  /// By the bus and by mail, and not through itself. Its address may be a secret.
  private void toldThatItWasDisabled() {
    assertThat(amazon.events())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.path("DetailType").asString()).isEqualTo("webhook.disabled");
          assertThat(entry.path("Detail").asString())
              .contains("\"text\":\"The webhook at localhost has taken nothing for a day")
              .doesNotContain("/events");
        });
    assertThat(amazon.mails())
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.path("Subject").asString())
                .isEqualTo("Call Handoffs, museum: the webhook was disabled"));
    assertThat(amazon.asked("SendMessage")).isEmpty();
  }

  @Test
  void disablesAWebhookThoughNobodyCanBeTold() {
    webhook.failForADay(1);
    status = 500;
    amazon.refuse("webhook.disabled");
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(failures(message(1, 34))).isEmpty();
      assertThat(log.lines()).anyMatch(line -> line.contains("\"EventsLost\":1"));
    }
    assertThat(webhook.health().orElseThrow().isDisabled()).isTrue();
    assertThat(amazon.mails()).isEmpty();
  }

  @Test
  void tellsOnlyTheBusThatAWebhookWasDisabledIfNobodyWantsToKnow() {
    webhook.change(settings -> SettingsFixture.with(settings, Set.<NoticeKind>of()));
    webhook.failForADay(1);
    status = 500;
    assertThat(failures(message(1, 34), message(2, 34))).isEmpty();
    assertThat(amazon.events()).hasSize(1);
    assertThat(amazon.mails()).isEmpty();
  }

  @Test
  void sendsNothingWhenTheWebhookWasRemoved() {
    webhook.remove();

    assertThat(failures(message(1, 1))).isEmpty();
    assertThat(got).isEmpty();
  }

  @Test
  void failsWhenItCannotReadTheWebhook() {
    dynamo.stop();

    assertThatThrownBy(() -> failures(message(1, 1))).isInstanceOf(StoreException.class);
    assertThat(got).isEmpty();
  }

  private static String body(int number) {
    return HandoffEvent.of(Sample.begun(number), 1).json();
  }

  private static SQSMessage message(int number, int tries) {
    var message = new SQSMessage();
    message.setMessageId("message-" + number);
    message.setReceiptHandle("receipt-" + number);
    message.setBody(body(number));
    message.setAttributes(Map.of("ApproximateReceiveCount", "" + tries));
    return message;
  }

  private List<String> failures(SQSMessage... messages) {
    var event = new SQSEvent();
    event.setRecords(Arrays.asList(messages));
    return handler.handleRequest(event, new LocalContext()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
