package io.callhandoffs.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.LiveCalls;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.testing.Amazon;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The API with Twilio, secrets and tables. After each test it checks that no secret was in any
/// answer or log line.
final class Desk implements BeforeEachCallback, AfterEachCallback {

  static final String ACCOUNT = "AC" + "1".repeat(32);
  static final String TOKEN = TestSecrets.of("museum");
  static final String MUSEUM = "/v1/projects/museum";

  private final LocalDynamoDb dynamo = new LocalDynamoDb();
  private final LocalSecrets secrets = new LocalSecrets();
  final Amazon amazon = new Amazon();
  private final StringWriter said = new StringWriter();
  private final Handler log = new Ear();
  private final Map<String, String> more = new HashMap<>();
  final TestClock clock = TestClock.at("2026-11-22T12:00:00Z");
  final LocalTwilio twilio = new LocalTwilio(LiveCalls.NONE);
  private @Nullable TwilioServer server;
  private @Nullable ApiClient api;

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord entry) {
      said.append(new SimpleFormatter().formatMessage(entry)).append('\n');
      Optional.ofNullable(entry.getThrown()).ifPresent(thrown -> said.append(thrown + "\n"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    dynamo.beforeEach(context);
    secrets.beforeEach(context);
    secrets.put("tokens", "{\"accounts\": {}}");
    twilio.open(ACCOUNT, "The museum", TOKEN);
    server = new TwilioServer(twilio, 0);
    open();
    Logger.getLogger("").addHandler(log);
  }

  private void open() {
    api =
        new ApiClient(new NumbersHandler(environment(), clock, clock::advance))
            .watchedBy((event, response) -> {
              said.append(String.valueOf(response.getBody()));
              Contract.witness(event, response);
            });
  }

  /// Fails the test if a secret was in any answer or log line.
  @Override
  public void afterEach(ExtensionContext context) {
    Logger.getLogger("").removeHandler(log);
    if (server != null) {
      server.close();
    }
    amazon.close();
    var token = twilio.signingToken(ACCOUNT);
    secrets.afterEach(context);
    dynamo.afterEach(context);
    assertThat(said.toString()).doesNotContain(TOKEN, token);
    secrets
        .value("stack/twilio/museum")
        .ifPresent(value -> assertThat(said.toString()).doesNotContain(keySecret(value)));
  }

  private static String keySecret(String value) {
    return value.replaceFirst("(?s).*\"api_key_secret\"\\s*:\\s*\"([^\"]*)\".*", "$1");
  }

  Environment environment() {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.putAll(amazon.environment());
    variables.put("TWILIO_SECRET", "tokens");
    variables.put("TWILIO_ACCOUNTS", "stack/twilio/");
    variables.put("VOICE_URL", "https://voice.example/");
    variables.put("TWILIO_API_URL", server == null ? "" : server.url().toString());
    variables.putAll(more);
    return new Environment(variables);
  }

  /// Functions started from now on have this variable.
  void with(String variable, String value) {
    more.put(variable, value);
    open();
  }

  /// All answers and log lines so far.
  String said() {
    return said.toString();
  }

  /// All that a request may change, here and at Twilio.
  List<Object> everything() {
    return List.of(
        dynamo.items("DestinationsTable"),
        dynamo.items("HandoffsTable"),
        dynamo.items("NumbersTable"),
        secrets.value("tokens"),
        secrets.value("stack/twilio/museum"),
        secrets.value("stack/twilio/default"),
        twilio.requests().stream().filter(request -> !request.startsWith("GET ")).toList());
  }

  /// Who last changed one of the museum's items.
  String updatedBy(String key) {
    return dynamo
        .item("DestinationsTable", Map.of("project", "museum", "sk", key))
        .getOrDefault("updated_by", AttributeValue.fromS("nobody"))
        .s();
  }

  LocalDynamoDb dynamo() {
    return dynamo;
  }

  LocalSecrets secrets() {
    return secrets;
  }

  ApiClient api() {
    if (api == null) {
      throw new IllegalStateException("there is an API only while a test runs");
    }
    return api;
  }

  /// Runs the scheduled work, or a step of Secrets Manager's rotation.
  void runKeeper(Map<String, Object> event) {
    var _ =
        new KeeperHandler(environment(), clock, clock::advance)
            .handleRequest(event, new LocalContext());
  }

  APIGatewayV2HTTPResponse connect() {
    return api()
        .put(
            MUSEUM + "/twilio",
            "{\"account_sid\": \"" + ACCOUNT + "\", \"auth_token\": \"" + TOKEN + "\"}");
  }

  /// Connects a project to the account with these further fields.
  APIGatewayV2HTTPResponse connect(String project, String query, String fields) {
    return api()
        .put(
            "/v1/projects/" + project + "/twilio" + query,
            "{\"account_sid\": \"" + ACCOUNT + "\"" + fields + "}");
  }

  APIGatewayV2HTTPResponse buy(String number) {
    return api().post(MUSEUM + "/numbers", "{\"phone_number\": \"" + number + "\"}");
  }

  APIGatewayV2HTTPResponse connect(String sid, String query) {
    return api().put(MUSEUM + "/numbers/" + sid + "/connection" + query, "{\"role\": \"inbound\"}");
  }

  APIGatewayV2HTTPResponse disconnect(String sid, String query) {
    return api().delete(MUSEUM + "/numbers/" + sid + "/connection" + query);
  }

  String setting(String sid, String name) {
    return String.valueOf(twilio.settings(ACCOUNT, sid).get(name));
  }

  void plan(Fault.Kind kind, String method, String path) {
    twilio.faults().plan(Fault.once(kind, method, path));
  }

  List<String> asked(String request) {
    return twilio.requests().stream().filter(one -> one.startsWith(request)).toList();
  }
}
