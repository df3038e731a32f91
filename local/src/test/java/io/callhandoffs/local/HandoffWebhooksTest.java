package io.callhandoffs.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import io.callhandoffs.testing.faults.FaultProxy;
import io.callhandoffs.testing.faults.Operation;
import io.callhandoffs.testing.faults.Protocol;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// After a call each of its webhooks can be read, with how it was answered and why that failed.
class HandoffWebhooksTest {

  private static final String HANDOFFS = "/v1/projects/default/handoffs/";

  private static FaultProxy dynamo;
  private static Machine machine;

  @BeforeAll
  static void open() {
    // Whoever prints less is told of all the same.
    Logger.getLogger("io.callhandoffs").setLevel(Level.WARNING);
    var proxy = new AtomicReference<FaultProxy>();
    machine =
        Machine.start(
            Map.of(
                "SEED", "museum",
                "ADMIN_API_KEY", TestSecrets.of("administrator"),
                "TWILIO_AUTH_TOKEN", TestSecrets.of("local")),
            services -> {
              var between = new FaultProxy(Protocol.AWS, services.dynamo());
              proxy.set(between);
              return new Endpoints(between.url(), services.aws(), services.twilio());
            });
    dynamo = requireNonNull(proxy.get());
  }

  @AfterAll
  static void close() {
    machine.close();
    dynamo.close();
  }

  @Test
  void showsEachInOrderWithItsAnswer() {
    var handoff =
        machine.handoffOf(
            machine.call(
                "{\"says\": [\"I want to bring my class\"], \"destinations\": {\"+442079460018\": \"no_answer\"}}"));

    var answer = machine.get(HANDOFFS + handoff.path("id").asString() + "/webhooks");

    assertThat(answer.path("complete").asBoolean()).isTrue();
    assertThat(paths(answer))
        .startsWith("/voice/call", "/voice/route", "/voice/dial-status")
        .contains("/voice/status");
    var webhooks = answer.path("webhooks");
    assertThat(webhooks.get(0).path("answer").get(0).asString())
        .startsWith("Gather ")
        .contains("action=/voice/route");
    assertThat(webhooks.get(1).path("reported").toString()).contains("SpeechResult");
    assertThat(webhooks.get(1).path("answer").toString())
        .contains("\"Dial action=/voice/dial-status timeout=");
    assertThat(webhooks.get(2).path("reported").toString()).contains("DialCallStatus=no-answer");
    assertThat(webhooks)
        .allSatisfy(one -> {
          assertThat(one.path("status").asInt()).isEqualTo(200);
          assertThat(one.path("error").isNull()).isTrue();
        });
    assertThat(answer.toString()).doesNotContainPattern("\\+\\d|\\d{7,}Z?\"|7946|my class");
  }

  @Test
  void showsWhyOneFailedAndTheAnswerFromMemory() {
    var _ = machine.call("{\"says\": [\"I want to bring my class\"]}");
    dynamo.plan(FaultPlan.of(FaultKind.ERROR_BEFORE, writesAfter(3)));
    var handoff = machine.handoffOf(machine.call("{\"says\": [\"I want to bring my class\"]}"));
    dynamo.mend();

    var answer = machine.get(HANDOFFS + handoff.path("id").asString() + "/webhooks");

    var failed =
        answer.path("webhooks").valueStream().filter(one -> !one.path("error").isNull()).toList();
    assertThat(failed)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("error").asString()).startsWith("StoreException: "));
    assertThat(failed.getFirst().path("answer").toString()).contains("Dial action=/voice/rescued");
  }

  /// Those that begin a handoff, and note its signature, are done.
  private static Predicate<Operation> writesAfter(int done) {
    var count = new AtomicInteger();
    var order = new ConcurrentHashMap<Integer, Integer>();
    return operation ->
        operation.name().endsWith(".PutItem")
            && order.computeIfAbsent(operation.number(), _ -> count.incrementAndGet()) > done;
  }

  private static List<String> paths(JsonNode answer) {
    return answer.path("webhooks").valueStream().map(one -> one.path("path").asString()).toList();
  }
}
