package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.sid;
import static io.callhandoffs.handoffs.Sample.talkedTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.Scope;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What a handoff's webhooks said, out of a log that a server of the test's own plays.
class WebhooksTest {

  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String NOTHING = "{\"events\":[]}";
  private static final String WEBHOOKS = HANDOFFS + "/" + id(1) + "/webhooks";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final LocalServer cloudWatch = LocalServer.bind(0, 1 << 20);
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, LocalResponse> log = _ -> answer(NOTHING);
  private Api api;

  @BeforeEach
  void start() {
    cloudWatch.start(this::answer);
    var url = Map.of("AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", cloudWatch.url());
    api = Api.over(dynamo, new TestClock(Sample.NOON.plusSeconds(3600)), url);
    api.write(talkedTo(1).withCallEnded(Sample.NOON.plusSeconds(91)));
  }

  @AfterEach
  void close() {
    cloudWatch.close();
  }

  private LocalResponse answer(LocalRequest request) {
    var question = LocalJson.object(request.body());
    asked.add(question);
    return log.apply(question);
  }

  private static LocalResponse answer(String json) {
    return LocalResponse.of(200, TYPE, json);
  }

  private static LocalResponse events(List<String> lines, Map<String, String> more) {
    var answer = new HashMap<String, Object>(more);
    answer.put(
        "events", lines.stream().map(line -> Map.of("timestamp", 1, "message", line)).toList());
    return answer(LocalJson.write(answer));
  }

  private static String line(String second, String path, String handoff, String more) {
    return "{\"timestamp\":\"2026-11-23T12:00:%sZ\",\"level\":\"INFO\",%s\"call_sid\":\"%s\",\"webhook\":\"%s\",\"status\":\"200\",\"answer\":\"\",\"ms\":\"500\"%s,\"logger\":\"LoggedWebhook\"}"
        .formatted(
            second,
            handoff.isEmpty() ? "" : "\"handoff_id\":\"" + handoff + "\",",
            sid(1).value(),
            path,
            more);
  }

  @Test
  void tellsInOrderWhatCameInAndHowItWasAnswered() {
    var route =
        line(
                "05.500",
                "/voice/route",
                id(1).value(),
                ",\"reported\":\"CallStatus=in-progress, SpeechResult\"")
            .replace("\"answer\":\"\"", "\"answer\":\"Say, Dial timeout=20\"");
    var call = line("01.500", "/voice/call", "", ",\"error\":\"StoreException: no\"");
    log =
        question ->
            question.path("logGroupName").asString().equals("RoutingLog")
                ? events(List.of(route), Map.of())
                : events(List.of(call), Map.of());

    var answer = json(api.client().get(WEBHOOKS));

    assertThat(answer.path("complete").asBoolean()).isTrue();
    assertThat(answer.path("kept_since").asString()).isEqualTo("2026-10-24T13:00:00Z");
    assertThat(answer.path("webhooks").get(0))
        .hasToString(
            "{\"at\":\"2026-11-23T12:00:01Z\",\"path\":\"/voice/call\",\"reported\":[],\"status\":200,\"answer\":[],\"ms\":500,\"error\":\"StoreException: no\"}");
    assertThat(answer.path("webhooks").get(1))
        .hasToString(
            "{\"at\":\"2026-11-23T12:00:05Z\",\"path\":\"/voice/route\",\"reported\":[\"CallStatus=in-progress\",\"SpeechResult\"],\"status\":200,\"answer\":[\"Say\",\"Dial timeout=20\"],\"ms\":500,\"error\":null}");
  }

  @Test
  void asksForThisCallAndThisTimeOnly() {
    var _ = api.client().get(WEBHOOKS);

    assertThat(asked)
        .extracting(question -> question.path("logGroupName").asString())
        .containsExactly("VoiceLog", "RoutingLog");
    assertThat(asked)
        .allSatisfy(question -> {
          assertThat(question.path("filterPattern").asString())
              .contains("$.handoff_id = \"" + id(1) + "\"", "$.call_sid = \"" + sid(1).value());
          assertThat(question.path("startTime").asLong())
              .isEqualTo(Sample.NOON.plusSeconds(1 - 60).toEpochMilli());
          assertThat(question.path("endTime").asLong())
              .isEqualTo(Sample.NOON.plusSeconds(1 + 90 + 900).toEpochMilli());
        });
  }

  /// A call's status is about all of its handoffs.
  @Test
  void leavesOutWhatIsAboutAnotherHandoffOfTheCall() {
    var other = id(1) + "_2";
    log =
        _ ->
            events(
                List.of(
                    line("01.000", "/voice/route", other, ""),
                    line("02.000", "/voice/status", other, ""),
                    "{\"timestamp\":\"2026-11-23T12:00:03Z\",\"message\":\"of an older version\"}"),
                Map.of());

    assertThat(json(api.client().get(WEBHOOKS)).path("webhooks"))
        .extracting(one -> one.path("path").asString())
        .containsOnly("/voice/status");
  }

  @Test
  void readsAllPagesAndSaysSoWhenThereAreTooMany() {
    log =
        question ->
            question.path("nextToken").isMissingNode()
                ? events(List.of(line("01.000", "/voice/call", "", "")), Map.of("nextToken", "2"))
                : events(List.of(line("02.000", "/voice/whisper", "", "")), Map.of());
    var answer = json(api.client().get(WEBHOOKS));
    assertThat(answer.path("webhooks")).hasSize(4);
    assertThat(answer.path("complete").asBoolean()).isTrue();

    log = _ -> events(List.of(), Map.of("nextToken", "again"));
    assertThat(json(api.client().get(WEBHOOKS)).path("complete").asBoolean()).isFalse();
  }

  @Test
  void answers503WhileCloudWatchThrottlesOrIsAway() {
    log =
        _ ->
            LocalResponse.of(
                400, TYPE, "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");
    assertIsToComeLater();
    log = _ -> LocalResponse.of(503, TYPE, "{\"__type\":\"ServiceUnavailableException\"}");
    assertIsToComeLater();
    cloudWatch.close();
    assertIsToComeLater();
  }

  private void assertIsToComeLater() {
    var response = api.client().get(WEBHOOKS);
    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(response.getHeaders()).containsKey("retry-after");
  }

  @Test
  void isReadByKeysOfTheProjectOnly() {
    assertThat(api.as(MUSEUM, Scope.HANDOFFS_READ).get(WEBHOOKS).getStatusCode()).isEqualTo(200);
    assertThat(api.as(MUSEUM, Scope.DESTINATIONS_READ).get(WEBHOOKS).getStatusCode())
        .isEqualTo(403);
    assertThat(api.as(new ProjectId("clinic"), Scope.HANDOFFS_READ).get(WEBHOOKS).getStatusCode())
        .isEqualTo(403);
    assertThat(api.client().get(WEBHOOKS.replace("museum", "clinic")).getStatusCode())
        .isEqualTo(404);
  }
}
