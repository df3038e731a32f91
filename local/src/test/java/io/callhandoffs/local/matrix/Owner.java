package io.callhandoffs.local.matrix;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.numbers.NumbersHandler;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.http.LocalJson;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Sets a project up through the API: a front desk, school visits with a key and tickets as the
/// fallback, and a Twilio account with its number.
final class Owner {

  private static final String PROJECT = "/v1/projects/default";

  private static final int TRIES = 10;

  private final ApiClient destinations;
  private final ApiClient numbers;

  Owner(Function<String, Environment> environment) {
    this.destinations =
        new ApiClient(new DestinationsHandler(environment.apply("DestinationsFunction")));
    this.numbers = new ApiClient(new NumbersHandler(environment.apply("NumbersFunction")));
  }

  void open(boolean assisted) {
    var _ =
        add(
            "{'name': 'Front desk', 'number': '"
                + Lane.DESK
                + "', 'description': 'Anything else'}");
    var tickets =
        add(
            "{'name': 'Tickets', 'number': '"
                + Lane.TICKETS
                + "', 'description': 'Changing a booking, buying and refunding tickets',"
                + " 'examples': ['I need to change the date of my booking']}");
    var _ =
        add(
            "{'name': 'School visits', 'number': '"
                + Lane.SCHOOLS
                + "', 'description': 'Bringing a class of pupils', 'screening': 'press_key',"
                + " 'examples': ['I want to bring my class'], 'fallbacks': ['"
                + tickets.path("id").asString()
                + "']}");
    var settings =
        "{'last_resort': {'type': 'voicemail'}"
            + (assisted ? ", 'assistant': {'url': 'wss://assistant.example.com/relay'}" : "")
            + "}";
    var _ = json(() -> destinations.patch(PROJECT, quoted(settings)));
    allowEverything();
    connect();
  }

  private JsonNode add(String destination) {
    return json(() -> destinations.post(PROJECT + "/destinations", quoted(destination)));
  }

  /// As much as can be allowed: many calls are played within the hour.
  private void allowEverything() {
    var caps =
        "{'concurrent_calls': 200, 'calls_per_destination_per_hour': 600, 'calls_per_caller_per_day': 100}";
    var _ = json(() -> numbers.put(PROJECT + "/dialling-policy", quoted(caps)));
  }

  private void connect() {
    TwilioAccount account = Surroundings.ACCOUNT;
    var login =
        "{'account_sid': '%s', 'auth_token': '%s'}".formatted(account.sid(), account.token());
    var _ = json(() -> numbers.put(PROJECT + "/twilio", quoted(login)));
    var sid =
        json(() -> numbers.get(PROJECT + "/numbers"))
            .path("numbers")
            .path(0)
            .path("sid")
            .asString();
    var _ =
        json(() ->
            numbers.put(
                PROJECT + "/numbers/" + sid + "/connection", quoted("{'role': 'inbound'}")));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  /// Asks again while it is told to: on a busy machine the database may answer late.
  private static JsonNode json(Supplier<APIGatewayV2HTTPResponse> request) {
    var response = request.get();
    for (int i = 0; i < TRIES && response.getStatusCode() == 503; i++) {
      response = request.get();
    }
    if (response.getStatusCode() >= 300) {
      throw new IllegalStateException(response.getBody());
    }
    return LocalJson.read(response.getBody());
  }
}
