package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.twilio.LiveCalls;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/// Replays the recorded events in `events/` through the handlers that `template.yaml` names, in the
/// order of a story: a museum is set up, somebody rings, and what happened is read.
class EventsTest {

  /// The account and token with which the recorded webhooks are signed; `events/README.md` tells
  /// them as well.
  private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  private static final String TOKEN = "fedcba9876543210fedcba9876543210";

  private static final String ADMIN_KEY = "the-value-of-AdminKeySecret-goes-here-0123456789";

  /// The id that stands in the events for one that is known only when the destination is there.
  private static final String SOME_ID = "dst_0123456789abcdefghjk";

  /// The same of a number that is bought.
  private static final String SOME_NUMBER = "PN0123456789abcdef0123456789abcdef";

  /// Another one, for what is duplicated.
  private static final String ANOTHER_ID = "dst_kjhgfedcba9876543210";

  private record Chapter(String event, int status, String says) {}

  private static final List<Chapter> STORY =
      List.of(
          new Chapter("numbers-connect-account", 200, "The museum"),
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
          new Chapter("voice-status", 200, "<Response/>"),
          new Chapter("voice-fallback", 200, "<Dial"),
          new Chapter("voice-handoff", 200, "+442079460018"),
          new Chapter("handoffs-start", 404, "CAa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"),
          new Chapter("handoffs-tool", 200, "Schools and groups"),
          new Chapter("handoffs-state", 200, "hnd_5c1e9f07a2b34d6885e0c7d4f1a96b32"),
          new Chapter("handoffs-list", 200, "hnd_5c1e9f07a2b34d6885e0c7d4f1a96b32"),
          new Chapter("handoffs-read", 200, "completed"),
          new Chapter("handoffs-change", 200, "booked a visit"),
          new Chapter("handoffs-give-feedback", 200, "pending"),
          new Chapter("handoffs-judge-feedback", 200, "approved"),
          new Chapter("destinations-duplicate", 201, "Schools and groups"),
          new Chapter("destinations-delete", 204, ""),
          new Chapter("numbers-rotate-token", 200, "rotated"),
          new Chapter("numbers-keeper-night", 0, ""),
          new Chapter("numbers-disconnect", 204, ""),
          new Chapter("numbers-disconnect-account", 204, ""),
          new Chapter("console-redirect", 308, ""),
          new Chapter("console-home", 200, ""),
          new Chapter("console-page", 200, ""),
          new Chapter("console-head-of-redirect", 308, ""),
          new Chapter("console-head-of-home", 200, ""),
          new Chapter("console-head-of-page", 200, ""),
          new Chapter("authorizer-admin-key", 0, "\"isAuthorized\":true"));

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final Template template = Template.deployed();

  @Test
  void everyRouteHasAnEventAndEveryEventItsChapter() throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(Events.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> file.endsWith(".json"))
          .containsExactlyInAnyOrderElementsOf(
              STORY.stream().map(chapter -> chapter.event() + ".json").toList());
    }
    for (var chapter : STORY) {
      keys.add(routeKey(read(chapter.event())));
    }

    assertThat(keys).containsAll(template.routes().stream().map(Template.Route::key).toList());
  }

  @Test
  void everyEventIsAnsweredAsItShouldBe() throws Exception {
    var vault = SecretVault.inMemory();
    vault.set(References.physicalName("AdminKeySecret"), LocalJson.write(Map.of("key", ADMIN_KEY)));
    vault.set(
        References.physicalName("TwilioSecret"),
        LocalJson.write(Map.of("accounts", Map.of(ACCOUNT, Map.of("current", TOKEN)))));
    var twilio = new LocalTwilio(LiveCalls.NONE);
    twilio.open(ACCOUNT, "The museum", TOKEN);
    try (var secrets = LocalServer.bind(0, 1 << 20);
        var rest = new TwilioServer(twilio, 0)) {
      secrets.start(new SecretsManager(vault, LocalAccount::secretArn));
      var functions = functions(secrets.url(), rest.url().toString());
      connect("museum", "+442071838750");

      var ids = new HashMap<String, String>();
      for (var chapter : STORY) {
        var event = withIds(read(chapter.event()), ids);
        var answer =
            LocalJson.read(functions.get(function(chapter.event())).invoke(event.getBytes(UTF_8)));

        assertThat(answer.path("statusCode").asInt(0))
            .as("%s: %s", chapter.event(), answer)
            .isEqualTo(chapter.status());
        assertThat(said(answer)).as(chapter.event()).contains(withIds(chapter.says(), ids));
        switch (chapter.event()) {
          case "destinations-create" -> ids.put(SOME_ID, text(answer, "id"));
          case "destinations-duplicate" -> ids.put(ANOTHER_ID, text(answer, "id"));
          case "numbers-buy" -> ids.put(SOME_NUMBER, text(answer, "sid"));
          default -> {}
        }
      }
    }
  }

  private static String text(JsonNode answer, String field) {
    return LocalJson.read(answer.path("body").asString().getBytes(UTF_8)).path(field).asString();
  }

  private static String withIds(String text, Map<String, String> ids) {
    return ids.entrySet().stream()
        .reduce(text, (said, id) -> said.replace(id.getKey(), id.getValue()), String::concat);
  }

  private static String said(JsonNode answer) {
    return answer.has("body") ? answer.path("body").asString() : LocalJson.write(answer);
  }

  private Functions functions(String secretsUrl, String twilioUrl) {
    var references =
        new References(
            template,
            Map.of(
                "RoutingFunction", "https://routing.example",
                "VoiceFunction", "https://voice.example"),
            Map.of("FallbackNumber", "+442079460000"));
    var tables = new HashMap<>(dynamo.environment());
    tables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secretsUrl);
    tables.put("TWILIO_API_URL", twilioUrl);
    tables.put(
        "ROUTING_MODEL",
        Template.path().resolveSibling("shared/routing-model/target/model").toString());
    return new Functions(template, references, tables);
  }

  private void connect(String project, String number) {
    var _ =
        dynamo
            .client()
            .putItem(put ->
                put.tableName(dynamo.table("NumbersTable"))
                    .item(
                        Map.of(
                            "phone_number",
                            AttributeValue.fromS(number),
                            "project",
                            AttributeValue.fromS(project))));
  }

  private static String read(String event) throws IOException {
    return Files.readString(Events.folder().resolve(event + ".json"));
  }

  /// `voice-call` is for `VoiceFunction`, and `numbers-keeper-night` for `NumbersKeeperFunction`.
  private String function(String event) {
    return template.functions().stream()
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

  private static String routeKey(String event) {
    return LocalJson.read(event.getBytes(UTF_8)).path("routeKey").asString();
  }
}
