package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Route;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Requests of a client who may do everything: paths, queries, headers and bodies.
public final class ApiFuzz {

  private static final List<Route> ROUTES = Template.deployed().routes();
  private static final JsonMapper JSON = new JsonMapper();

  private ApiFuzz() {}

  /// Starting takes longer than an input may.
  public static void fuzzerInitialize() {
    var _ = FuzzedSystem.running();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    SpelledRequest.read(new String(input, UTF_8)).ifPresent(ApiFuzz::send);
  }

  private static void send(SpelledRequest request) {
    function(request)
        .flatMap(function -> Optional.ofNullable(FuzzedSystem.running().api(function)))
        .ifPresent(api -> {
          var client = api;
          for (var header : request.headers().entrySet()) {
            client = client.with(header.getKey(), header.getValue());
          }
          var body = request.body().isEmpty() ? null : request.body();
          var complaints = Complaints.listening();
          var answer = client.send(request.method(), request.target(), body);
          complaints.settle();
          requireSound(request, answer);
        });
  }

  /// The function that API Gateway would ask; empty for what it would refuse itself.
  private static Optional<String> function(SpelledRequest request) {
    try {
      var path = URI.create(request.target()).getRawPath();
      return path == null || !request.target().startsWith("/")
          ? Optional.empty()
          : ROUTES.stream()
              .filter(route -> route.method().equals(request.method()))
              .filter(route -> path.matches(route.path().replaceAll("\\{\\w+\\+?}", "[^/]+")))
              .map(Route::function)
              .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void requireSound(SpelledRequest request, APIGatewayV2HTTPResponse answer) {
    var status = answer.getStatusCode();
    if (status >= 500 && !(status == 503 && asksTwilio(request))) {
      throw new AssertionError(request.method() + " " + request.path() + " was answered " + status);
    }
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      var _ = JSON.readTree(answer.getBody());
    }
  }

  /// Nobody answers at Twilio's address here.
  private static boolean asksTwilio(SpelledRequest request) {
    return request.path().matches(".*/(twilio|numbers|handoffs).*");
  }
}
