package io.callhandoffs.local.fuzz;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.handoffs.HandoffsHandler;
import io.callhandoffs.numbers.NumbersHandler;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.voice.VoiceHandler;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The functions that inputs are sent to, over a real database with a small museum in it. A process
/// has one, as starting it takes longer than thousands of inputs.
final class FuzzedSystem {

  static final String ACCOUNT = "AC" + "a".repeat(32);
  static final String TOKEN = TestSecrets.of("fuzzed");
  static final String CALLED = "+442079460000";
  static final String DESTINATIONS = "/v1/projects/default/destinations";

  private static @Nullable FuzzedSystem running;

  private final LocalDynamoDb dynamo = new LocalDynamoDb();
  private final LocalSecrets secrets = new LocalSecrets();
  private final VoiceHandler voice;
  private final Map<String, ApiClient> apis;

  /// The extensions take no notice of JUnit's context, and a fuzzer has none.
  @SuppressWarnings("NullAway")
  private FuzzedSystem() {
    ExtensionContext nobodys = null;
    dynamo.beforeEach(nobodys);
    secrets.beforeEach(nobodys);
    secrets.put(
        "twilio", "{\"accounts\": {\"%s\": {\"current\": \"%s\"}}}".formatted(ACCOUNT, TOKEN));
    var environment = new Environment(variables());
    voice = new VoiceHandler(environment);
    apis =
        Map.of(
            "DestinationsFunction", api(new DestinationsHandler(environment)),
            "HandoffsFunction", api(new HandoffsHandler(environment)),
            "NumbersFunction", api(new NumbersHandler(environment)));
  }

  static synchronized FuzzedSystem running() {
    if (running == null) {
      running = new FuzzedSystem();
      running.plant();
    }
    return requireNonNull(running);
  }

  private void plant() {
    planted("Front desk", "+442079460001");
    planted("Tickets", "+442079460020");
    // A number of `default`, on the account that signs.
    new Numbers(dynamo.database(), dynamo.table("NumbersTable"))
        .connect(new PhoneNumber(CALLED), ProjectId.DEFAULT);
  }

  private void planted(String name, String number) {
    var draft =
        "{\"name\": \"%s\", \"number\": \"%s\", \"description\": \"Ask here\"}"
            .formatted(name, number);
    var added = destinations().post(DESTINATIONS, draft);
    if (added.getStatusCode() != 201) {
      throw new IllegalStateException(added.getBody());
    }
  }

  Environment environment() {
    return new Environment(variables());
  }

  APIGatewayV2HTTPResponse ring(APIGatewayV2HTTPEvent webhook) {
    return voice.handleRequest(webhook, new LocalContext());
  }

  /// The client of a function, by the name that the template gives it.
  @Nullable ApiClient api(String function) {
    return apis.get(function);
  }

  ApiClient destinations() {
    return requireNonNull(apis.get("DestinationsFunction"));
  }

  ApiClient handoffs() {
    return requireNonNull(apis.get("HandoffsFunction"));
  }

  LocalDynamoDb dynamo() {
    return dynamo;
  }

  private static ApiClient api(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
    return new ApiClient(handler);
  }

  /// Nothing answers at Twilio's address.
  private Map<String, String> variables() {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "twilio");
    variables.put("TWILIO_ACCOUNTS", "stack/twilio/");
    variables.put("TWILIO_API_URL", "http://127.0.0.1:1");
    variables.put("ADMIN_KEY_SECRET", "admin");
    variables.put("RETENTION_DAYS", "90");
    variables.put("VOICE_LOG", "voice");
    variables.put("ROUTING_LOG", "routing");
    variables.put("LOG_RETENTION_DAYS", "30");
    variables.put("EVENT_BUS", "bus");
    variables.put("WEBHOOK_QUEUE", "https://sqs.example/queue");
    variables.put("VOICE_URL", "https://voice.example/");
    variables.put("ROUTING_URL", "https://routing.example/");
    return variables;
  }
}
