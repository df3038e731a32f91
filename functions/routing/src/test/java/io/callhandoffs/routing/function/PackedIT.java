package io.callhandoffs.routing.function;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.purposed;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import io.callhandoffs.twilio.CallControl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The function as deployed: the zip, started by Lambda's own runtime.
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's natives are for Linux")
class PackedIT {

  /// Lambda's limit for a direct upload, without a bucket.
  private static final long MAX_ZIP_BYTES = 50_000_000;

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String TOKEN = TestSecrets.of("packed");
  private static final String CALL = "CA" + "1".repeat(32);
  private static final String SCHOOLS = "+442079460018";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();
  @TempDir Path folder;

  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void openTheMuseum() {
    secrets.put(
        "twilio", "{\"accounts\": {\"%s\": {\"current\": \"%s\"}}}".formatted(ACCOUNT, TOKEN));
    variables.putAll(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "twilio");
    variables.put("RETENTION_DAYS", "90");
    variables.put("ROUTING_MODEL", System.getProperty("routing.model"));
    add(MUSEUM, "Front desk", "Anything that nobody else takes care of", "+442079460001");
    add(MUSEUM, "School visits", "When somebody wants to bring a class or a group", SCHOOLS);
  }

  @Test
  void learnsSavedDestinationsAndThenUnderstandsByMeaning() throws Exception {
    try (var indexing = start(IndexingHandler.class)) {
      var answer = indexing.invoke(recorded("indexing-saved.json"));
      assertThat(answer.failed()).as(answer.body() + indexing.log()).isFalse();
      assertThat(json(answer.body()).get("batchItemFailures")).isEmpty();
      assertThat(indexing.invoke(recorded("indexing-deployed.json")).failed()).isFalse();
      assertThat(indexing.log()).contains("Learned 2 destinations of museum");
    }
    try (var routing = start(RoutingHandler.class)) {
      var resolved =
          resolve(routing, "{\\\"utterance\\\": \\\"I would like to come with pupils\\\"}");
      assertThat(resolved.get("understood_by").stringValue())
          .as(routing.log())
          .isEqualTo("meaning");
      assertThat(resolved.get("twiml").stringValue()).contains(SCHOOLS);
    }
  }

  @Test
  void ringsTheDestinationThatACallerNames() throws Exception {
    add(ProjectId.DEFAULT, "School visits", "When somebody wants to bring a class", SCHOOLS);
    begin();
    try (var routing = start(RoutingHandler.class)) {
      assertThat(webhook(routing, "/voice/partial", "")).isEqualTo("<Response/>");
      assertThat(webhook(routing, "/voice/route?turn=1&handoff=" + handoff(), "School visits"))
          .as(routing.log())
          .contains("<Dial")
          .contains(SCHOOLS);
      assertThat(routing.log()).doesNotContain("Not primed").doesNotContain(SCHOOLS);
      assertThat(routing.log().lines().filter(line -> line.startsWith("{")).map(PackedIT::json))
          .allSatisfy(line ->
              assertThat(line.propertyNames()).contains("timestamp", "level", "AWSRequestId"))
          .anySatisfy(line -> assertThat(line.path("UnderstandingTime").isNumber()).isTrue())
          .anySatisfy(line -> {
            assertThat(line.path("message").asString()).startsWith("/voice/route answered 200 [");
            assertThat(line.path("handoff_id").asString()).isEqualTo(handoff());
          });
    }
  }

  /// After a restore, credentials come from an HTTP endpoint.
  @Test
  void worksFromASnapshot() throws Exception {
    variables.keySet().removeIf(name -> name.contains("ACCESS_KEY"));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    begin();
    var credentials = credentials();
    variables.put(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "http://127.0.0.1:" + credentials.getAddress().getPort());
    variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "local");
    try (var routing = start(RoutingHandler.class)) {
      assertThat(webhook(routing, "/voice/partial", "")).isEqualTo("<Response/>");
      assertThat(status(routing.invoke(resolving("{}")).body())).as(routing.log()).isEqualTo(200);
      assertThat(routing.log()).doesNotContain("Not primed");
    } finally {
      credentials.stop(0);
    }
  }

  private static HttpServer credentials() throws IOException {
    var body =
        """
        {"AccessKeyId": "local", "SecretAccessKey": "local", "Token": "local",
         "Expiration": "2099-01-01T00:00:00Z"}
        """;
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(anyPort, 0, "/", HttpHandlers.of(200, new Headers(), body));
    server.start();
    return server;
  }

  @Test
  void containsTheModelForOneProcessorAndNoBuildCode() throws IOException {
    var zip = PackedFunction.zip();

    assertThat(Files.size(zip)).isLessThan(MAX_ZIP_BYTES);
    try (var opened = new ZipFile(zip.toFile())) {
      assertThat(opened.stream().map(ZipEntry::getName))
          .contains("model/encoder.onnx", "model/vocabulary.txt", "model/background.bin")
          .filteredOn(name -> name.endsWith(".so"))
          .hasSize(3);
      assertThat(opened.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.matches(".*(routing/build|routing/evaluation|routing-model).*"));
    }
  }

  private PackedFunction start(Class<?> handler) throws IOException {
    return PackedFunction.start(folder, handler, variables);
  }

  private void add(ProjectId project, String name, String description, String number) {
    var draft = purposed(draft(name, number), description, List.of());
    var editor =
        new DestinationEditor(dynamo.database(), new Environment(variables), Clock.systemUTC());
    assertThat(editor.create(project, draft, Optional.empty(), "tester").destination()).isNotNull();
  }

  /// What the voice function has done before the caller speaks.
  private void begin() {
    var environment = new Environment(variables);
    var client = dynamo.database();
    var handoffs = new Handoffs(client, environment, Clock.systemUTC());
    var projects = new Projects(new Destinations(client, environment));
    var webhooks = new WebhookUrls("https://voice.example", "https://routing.example");
    var call = new Call(new CallSid(CALL), ACCOUNT, "+442079460123", "+442079460000", webhooks);
    var begun =
        Handoff.begun(
            HandoffId.of(call.sid(), 1),
            ProjectId.DEFAULT,
            call,
            HandoffContext.NONE,
            handoffs.now());
    assertThat(new CallControl(handoffs, projects).begin(begun, (_, _) -> new Arrived()))
        .isNotEmpty();
  }

  private static String handoff() {
    return HandoffId.of(new CallSid(CALL), 1).value();
  }

  private static String webhook(PackedFunction routing, String target, String said)
      throws Exception {
    var request =
        TwilioRequest.to(target)
            .with("CallSid", CALL)
            .with("AccountSid", ACCOUNT)
            .with("From", "+442079460123")
            .with("To", "+442079460000")
            .with("CallStatus", "in-progress")
            .with("SpeechResult", said)
            .signedWith(TOKEN);
    var answer = routing.invoke(Events.json(request.event()));
    assertThat(answer.failed()).as(answer.body() + routing.log()).isFalse();
    return json(answer.body()).get("body").stringValue();
  }

  private static JsonNode resolve(PackedFunction routing, String escaped) throws Exception {
    var answer = routing.invoke(resolving(escaped)).body();
    assertThat(status(answer)).as(answer).isEqualTo(200);
    return json(json(answer).get("body").stringValue());
  }

  private static String resolving(String escaped) throws IOException {
    return recorded("routing-resolve.json")
        .replaceFirst("\"body\": \".*\"", "\"body\": \"" + escaped.replace("\\", "\\\\") + "\"");
  }

  private static String recorded(String file) throws IOException {
    return Files.readString(Events.folder().resolve(file));
  }

  private static int status(String answer) {
    return json(answer).path("statusCode").asInt();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
