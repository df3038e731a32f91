package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// People are told of what needs them, once: by mail, and through a webhook that refuses what has
/// no `text`, as Slack does.
class NoticesTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String NOBODY_ANSWERS =
      "{'says': ['I want to bring my class, call 020 7946 0958'], 'from': '+14155550100',"
          + " 'destinations': {'+442079460018': 'no_answer', '%s': 'no_answer'}}"
              .formatted(Museum.FRONT_DESK);

  private final List<JsonNode> got = new CopyOnWriteArrayList<>();
  private volatile boolean isBroken;
  private Machine machine;
  private HttpServer receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ =
        receiver.createContext(
            "/services",
            exchange -> {
              try (exchange) {
                var body =
                    LocalJson.read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                boolean isTaken = !isBroken && body.path("text").isString();
                if (isTaken) {
                  got.add(body);
                }
                exchange.sendResponseHeaders(isTaken ? 200 : 400, -1);
              }
            });
    receiver.start();
    machine = Machine.start("memory", "museum");
    var _ =
        machine.patch(
            PROJECT,
            "{'event_webhook': {'url': 'http://localhost:%d/services'}}"
                .formatted(receiver.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    machine.close();
    receiver.stop(0);
  }

  @Test
  void tellsOfMessagesCallbacksFeedbackAndStoppedDialling() throws InterruptedException {
    var first = nobodyAnswers("voicemail");
    becomes("a caller left a message");
    var _ = nobodyAnswers("callback");
    becomes("a caller was promised a call back");
    assertThat(sent("POST", "/handoffs/" + first + "/feedback", feedback())).isEqualTo(200);
    assertThat(sent("POST", "/handoffs/" + first + "/feedback", feedback())).isEqualTo(200);
    becomes("feedback waits for a decision");
    for (int times = 0; times < 2; times++) {
      assertThat(sent("PUT", "/dialling-policy", "{'stopped': true, 'reason': 'An attack'}"))
          .isEqualTo(200);
    }
    becomes("all dialling was stopped");
    assertThat(sent("PUT", "/dialling-policy", "{'stopped': false}")).isEqualTo(200);

    becomes("dialling is allowed again");
    var told =
        List.of(
            "handoff.message_left",
            "handoff.callback_promised",
            "handoff.feedback_pending",
            "dialling.stopped",
            "dialling.resumed");
    assertThat(mails()).hasSize(told.size());
    assertThat(mails().getLast().path("text").asString())
        .contains(machine.url("/console/handoffs/" + first).toString());
    for (var type : told) {
      var _ = Eventually.value(() -> ofType(type, got.stream()), messages -> messages.size() == 1);
      assertThat(ofType(type, events())).as(type).hasSize(1);
    }
    saysNothingOfPeople();
  }

  @Test
  void mailsOnceThatACapTurnsCallersAway() throws InterruptedException {
    assertThat(sent("PUT", "/dialling-policy", "{'calls_per_caller_per_day': 1}")).isEqualTo(200);
    for (int call = 0; call < 4; call++) {
      var _ = nobodyAnswers("message");
    }

    var _ = Eventually.value(() -> ofType("handoff.capped", got.stream()), all -> all.size() >= 3);
    assertThat(subjects()).containsExactly("Call Handoffs, default: a cap turns callers away");
    saysNothingOfPeople();
  }

  @Test
  void mailsThatTheWebhookWasDisabled() throws InterruptedException {
    isBroken = true;
    var _ = nobodyAnswers("message");
    var _ =
        Eventually.value(
            () -> machine.get(PROJECT).path("event_webhook"),
            seen -> !seen.path("failing_since").isNull());
    var _ = machine.send("POST", "/local/clock", "{'advance_seconds': 86500}");

    becomes("the webhook was disabled");
    assertThat(ofType("webhook.disabled", events()))
        .singleElement()
        .satisfies(event ->
            assertThat(event.path("text").asString())
                .isEqualTo(
                    "The webhook at localhost has taken nothing for a day, and gets no more events."
                        + " It answered 400."));
    assertThat(got).isEmpty();
  }

  /// Plays a call that nobody takes.
  ///
  /// @return its handoff's id
  private String nobodyAnswers(String lastResort) {
    var _ = machine.patch(PROJECT, "{'last_resort': {'type': '%s'}}".formatted(lastResort));
    var call = machine.call(NOBODY_ANSWERS.replace('\'', '"'));
    return call.path("handoff_id").asString();
  }

  private String feedback() {
    return "{'should_have_been': '%s', 'note': 'Ring 020 7946 0958'}"
        .formatted(machine.destination("Shop"));
  }

  private int sent(String method, String path, String json) {
    return machine.send(method, PROJECT + path, json).statusCode();
  }

  /// The mails, the newest first.
  private List<JsonNode> mails() {
    return machine.get("/local/mails").path("mails").valueStream().toList();
  }

  private List<String> subjects() {
    return mails().stream().map(mail -> mail.path("subject").asString()).toList();
  }

  private void becomes(String subject) throws InterruptedException {
    var _ =
        Eventually.value(this::subjects, all -> all.contains("Call Handoffs, default: " + subject));
  }

  private Stream<JsonNode> events() {
    return machine
        .get("/local/events")
        .path("events")
        .valueStream()
        .map(event -> event.path("detail"));
  }

  private static List<JsonNode> ofType(String type, Stream<JsonNode> all) {
    return all.filter(one -> one.path("type").asString().equals(type)).toList();
  }

  private void saysNothingOfPeople() {
    assertThat(Stream.of(events(), got.stream(), mails().stream()).flatMap(all -> all))
        .isNotEmpty()
        .allSatisfy(
            told -> assertThat(told.toString()).doesNotContain("5550100", "0958", "my class"));
  }
}
