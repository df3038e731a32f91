package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The recorded events in `events/` in the order of a story, and what the functions that
/// `template.yaml` names answer to them: a museum is set up, somebody rings, and what happened is
/// read. Whatever is asked with `GET` is asked with `HEAD` as well.
final class RecordedStory {

  /// The account and token with which the recorded webhooks are signed; `events/README.md` tells
  /// them as well.
  private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  private static final String TOKEN = "fedcba9876543210fedcba9876543210";

  private static final String ADMIN_KEY = "the-value-of-AdminKeySecret-goes-here-0123456789";

  /// The id that stands in the events for one that is known only when the destination is there.
  private static final String SOME_ID = "dst_0123456789abcdefghjk";

  /// The same of a number that is bought.
  private static final String SOME_NUMBER = "PN0123456789abcdef0123456789abcdef";

  /// The same of an API key.
  private static final String SOME_KEY = "key_0123456789abcdefghjk";

  /// Another one, for what is duplicated.
  private static final String ANOTHER_ID = "dst_kjhgfedcba9876543210";

  private static final String GET = "GET ";

  /// @param status 0 where an answer has none
  /// @param says a part of the answer
  record Chapter(String event, int status, String says) {}

  static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter("numbers-connect-account", 200, "active"),
          new Chapter("numbers-read-account", 200, "active"),
          new Chapter("numbers-keeper-rotation", 0, ""),
          new Chapter("numbers-search", 200, "+442079460105"),
          new Chapter("numbers-buy", 201, "connected"),
          new Chapter("numbers-list", 200, SOME_NUMBER),
          new Chapter("numbers-connect", 200, "\"done\":false"),
          new Chapter("numbers-read-policy", 200, "premium_rate"),
          new Chapter("numbers-replace-policy", 200, "GB"),
          new Chapter("numbers-check-policy", 200, "fixed_line"),
          new Chapter("destinations-health", 200, "ok"),
          new Chapter("destinations-openapi", 200, "openapi"),
          new Chapter("destinations-time-zones", 200, "America/Vancouver"),
          new Chapter("destinations-change-project", 200, "Welcome to the museum"),
          new Chapter("destinations-read-project", 200, "Welcome to the museum"),
          new Chapter("destinations-create", 201, "School visits"),
          new Chapter("destinations-list", 200, "School visits"),
          new Chapter("destinations-read", 200, "+442079460018"),
          new Chapter("destinations-change", 200, "40"),
          new Chapter("destinations-replace", 200, "Schools and groups"),
          new Chapter("destinations-set-default", 200, SOME_ID),
          new Chapter("indexing-saved", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("indexing-deployed", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("destinations-read-default", 200, "\"understood_by\":\"meaning\""),
          new Chapter("routing-resolve", 200, "Schools and groups"),
          new Chapter("check-saves-saved", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("check-scheduler-often", 0, ""),
          new Chapter("check-runner-asked", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("checks-check", 200, "\"health\":\"healthy\""),
          new Chapter("checks-check-all", 200, "\"health\":\"healthy\""),
          new Chapter("checks-list", 200, "\"by\":\"administrator\""),
          new Chapter("checks-overview", 200, "\"health\":\"healthy\""),
          new Chapter("voice-call", 200, "<Gather"),
          new Chapter("voice-call-by-function-url", 200, "<Gather"),
          new Chapter("routing-partial", 200, "<Response/>"),
          new Chapter("routing-route", 200, "+442079460018"),
          new Chapter("routing-route-by-function-url", 200, "+442079460018"),
          new Chapter("voice-whisper", 200, "<Response"),
          new Chapter("voice-accept", 200, "<Response"),
          new Chapter("voice-machine", 200, "<Response"),
          new Chapter("voice-dial-status", 200, "<Hangup/>"),
          new Chapter("voice-recording", 200, "<Response"),
          new Chapter("voice-recorded", 200, "<Response/>"),
          new Chapter("voice-checked", 200, "Thank you"),
          new Chapter("voice-status", 200, "<Response/>"),
          new Chapter("voice-rescued", 200, "<Hangup/>"),
          new Chapter("sweep-every-few-minutes", 0, ""),
          new Chapter("voice-fallback", 200, "<Dial"),
          new Chapter("voice-handoff", 200, "+442079460018"),
          new Chapter("handoffs-start", 404, "CAa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"),
          new Chapter("handoffs-tool", 200, "Schools and groups"),
          new Chapter("handoffs-state", 200, "hnd_5c1e9f07a2b34d6885e0c7d4f1a96b32"),
          new Chapter("events-written", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("counting-written", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("handoffs-statistics", 200, "\"answered\":1"),
          new Chapter("webhooks-queued", 0, "{\"batchItemFailures\":[]}"),
          new Chapter("handoffs-list", 200, "hnd_5c1e9f07a2b34d6885e0c7d4f1a96b32"),
          new Chapter("handoffs-read", 200, "completed"),
          new Chapter("handoffs-webhooks", 200, "\"complete\":true"),
          new Chapter("handoffs-change", 200, "booked a visit"),
          new Chapter("handoffs-give-feedback", 200, "pending"),
          new Chapter("handoffs-judge-feedback", 200, "approved"),
          new Chapter("destinations-duplicate", 201, "Schools and groups"),
          new Chapter("destinations-delete", 204, ""),
          new Chapter("numbers-rotate-token", 200, "rotated"),
          new Chapter("numbers-keeper-night", 0, ""),
          new Chapter("numbers-disconnect", 204, ""),
          new Chapter("numbers-disconnect-account", 204, ""),
          new Chapter("keys-create", 201, "hk_live_"),
          new Chapter("keys-list", 200, "assistant"),
          new Chapter("keys-read", 200, SOME_KEY),
          new Chapter("keys-revoke", 204, ""),
          new Chapter("console-redirect", 308, ""),
          new Chapter("console-home", 200, ""),
          new Chapter("console-page", 200, ""),
          new Chapter("authorizer-admin-key", 0, "\"isAuthorized\":true"));

  /// Who runs functions.
  interface Lambda {
    byte[] invoke(String function, byte[] event) throws Exception;
  }

  /// When the handoff began that is in the recorded change of a table.
  private static final String LONG_AGO = "2026-11-23T10:15:30Z";

  private final Machine machine;
  private final Lambda lambda;
  private final Map<String, String> ids = new HashMap<>();

  RecordedStory(Machine machine, Lambda lambda) {
    this.machine = machine;
    this.lambda = lambda;
  }

  /// The system before the story, of which the events tell as of one that is deployed.
  ///
  /// @param more what is set besides
  static Machine machine(Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("ADMIN_API_KEY", ADMIN_KEY);
    environment.put("TWILIO_ACCOUNT_SID", ACCOUNT);
    environment.put("TWILIO_AUTH_TOKEN", TOKEN);
    environment.put("FALLBACK_NUMBER", "+442079460000");
    environment.put("PUBLIC_URL", "https://voice.example");
    var machine = Machine.start(environment);
    connect(machine, "museum", "+442071838750");
    return machine;
  }

  private static void connect(Machine machine, String project, String number) {
    var item =
        Map.of(
            "phone_number", AttributeValue.fromS(number), "project", AttributeValue.fromS(project));
    var _ =
        machine
            .stack()
            .database()
            .server()
            .client()
            .putItem(put -> put.tableName("NumbersTable").item(item));
  }

  /// Plays it, and fails at the first answer that is not as it should be.
  void play() throws Exception {
    for (var chapter : CHAPTERS) {
      var event = withIds(read(chapter.event()));
      var answer = invoke(chapter, event);

      assertThat(answer.path("statusCode").asInt(0))
          .as("%s: %s", chapter.event(), answer)
          .isEqualTo(chapter.status());
      assertThat(said(answer)).as(chapter.event()).contains(withIds(chapter.says()));
      if (routeKey(event).startsWith(GET)) {
        answersHead(chapter, event, answer);
      }
      remember(chapter, answer);
    }
    assertThat(machine.get("/local/events").toString()).contains(LONG_AGO);
  }

  private void remember(Chapter chapter, JsonNode answer) {
    switch (chapter.event()) {
      case "destinations-create" -> ids.put(SOME_ID, text(answer, "id"));
      case "keys-create" -> ids.put(SOME_KEY, text(answer, "id"));
      case "destinations-duplicate" -> ids.put(ANOTHER_ID, text(answer, "id"));
      case "numbers-buy" -> ids.put(SOME_NUMBER, text(answer, "sid"));
      default -> {}
    }
  }

  private void answersHead(Chapter chapter, String event, JsonNode get) throws Exception {
    var head = (ObjectNode) LocalJson.read(event.getBytes(UTF_8));
    var routeKey = "HEAD " + routeKey(event).substring(GET.length());
    head.put("routeKey", routeKey);
    var context = (ObjectNode) head.get("requestContext");
    context.put("routeKey", routeKey);
    ((ObjectNode) context.get("http")).put("method", "HEAD");

    var answer = invoke(chapter, head.toString());

    assertThat(answer.path("statusCode")).as(routeKey).isEqualTo(get.path("statusCode"));
    assertThat(answer.path("headers")).as(routeKey).isEqualTo(get.path("headers"));
    assertThat(answer.path("body").asString("")).as(routeKey).isEmpty();
  }

  private JsonNode invoke(Chapter chapter, String event) throws Exception {
    return LocalJson.read(lambda.invoke(function(chapter.event()), event.getBytes(UTF_8)));
  }

  private static String text(JsonNode answer, String field) {
    return LocalJson.read(answer.path("body").asString().getBytes(UTF_8)).path(field).asString();
  }

  private String withIds(String text) {
    return ids.entrySet().stream()
        .reduce(text, (said, id) -> said.replace(id.getKey(), id.getValue()), String::concat);
  }

  private static String said(JsonNode answer) {
    return answer.has("body") ? answer.path("body").asString() : LocalJson.write(answer);
  }

  static String read(String event) throws IOException {
    return Files.readString(Events.folder().resolve(event + ".json"));
  }

  /// `voice-call` is for `VoiceFunction`, and `numbers-keeper-night` for `NumbersKeeperFunction`.
  static String function(String event) {
    return Template.deployed().functions().stream()
        .map(Template.Resource::name)
        .filter(name -> (event + "-").startsWith(kebab(name)))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static String kebab(String function) {
    return function
        .replaceFirst("Function$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT)
        .concat("-");
  }

  static String routeKey(String event) {
    return LocalJson.read(event.getBytes(UTF_8)).path("routeKey").asString();
  }
}
