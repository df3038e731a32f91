package io.callhandoffs.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import io.callhandoffs.testing.faults.FaultProxy;
import io.callhandoffs.testing.faults.Protocol;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What is told of handoffs when EventBridge or the queue for webhooks fails: all of it, later.
class EventFaultsTest {

  private static final String PROJECT = "/v1/projects/default";

  /// How many requests in a row fail, however often each is tried.
  private static final int FAILURES = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static FaultProxy aws;
  private static LocalServer receiver;
  private static Machine machine;

  @BeforeAll
  static void open() {
    receiver = LocalServer.bind(0, 1 << 20);
    receiver.start(_ -> LocalResponse.empty(204));
    var proxy = new AtomicReference<FaultProxy>();
    machine =
        Machine.start(
            Map.of(
                "SEED", "museum",
                "ADMIN_API_KEY", TestSecrets.of("administrator"),
                "TWILIO_AUTH_TOKEN", TestSecrets.of("local")),
            services -> {
              var between = new FaultProxy(Protocol.AWS, services.aws());
              proxy.set(between);
              return new Endpoints(services.dynamo(), between.url(), services.twilio());
            });
    aws = requireNonNull(proxy.get());
    var _ = machine.patch(PROJECT, "{'event_webhook': {'url': '%s/x'}}".formatted(receiver.url()));
  }

  @AfterAll
  static void close() {
    machine.close();
    aws.close();
    receiver.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of("AWSEvents.", "AmazonSQS.")
        .flatMap(service -> Stream.of(FaultKind.values()).map(kind -> Arguments.of(service, kind)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsEachStateInTheEnd(String service, FaultKind kind) throws InterruptedException {
    aws.plan(failing(service, kind));

    var call = machine.call("{\"says\": [\"I want to bring my class\"]}");
    var handoff = call.path("handoff_id").asString();

    var told = told(handoff);
    assertThat(aws.faults()).isPositive();
    assertThat(told)
        .extracting(event -> event.path("detail-type").asString().replace("handoff.", ""))
        .containsSubsequence("initiated", "ringing", "accepted", "completed");
    assertThat(told)
        .allSatisfy(
            event -> assertThat(event.path("webhook").path("state").asString()).isEqualTo("done"));
    assertThat(machine.handoffOf(call).path("state").asString()).isEqualTo("completed");
  }

  private static FaultPlan failing(String service, FaultKind kind) {
    Set<Integer> failed = ConcurrentHashMap.newKeySet();
    return FaultPlan.of(
        kind,
        operation ->
            operation.name().startsWith(service)
                && (failed.contains(operation.number())
                    || (failed.size() < FAILURES && failed.add(operation.number()))));
  }

  /// What EventBridge was told of a handoff, the earliest first, once the webhook was told, too.
  private static List<JsonNode> told(String handoff) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var events =
          machine.get("/local/events").path("events").valueStream().toList().reversed().stream()
              .filter(event -> event.path("detail").path("id").asString().startsWith(handoff))
              .toList();
      var isOver =
          events.stream()
              .anyMatch(event -> event.path("detail-type").asString().endsWith("completed"));
      var isDelivered =
          events.stream().allMatch(e -> e.path("webhook").path("state").asString().equals("done"));
      if ((isOver && isDelivered) || System.nanoTime() > end) {
        return events;
      }
      Thread.sleep(50);
    }
  }
}
