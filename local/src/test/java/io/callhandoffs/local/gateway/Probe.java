package io.callhandoffs.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Functions that show what the gateway does with them.
final class Probe {

  private Probe() {}

  /// Answers with the event itself.
  public static final class Echo implements RequestStreamHandler {

    public Echo(Environment environment) {
      assert environment.find("AWS_REGION").isPresent();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      input.transferTo(output);
    }
  }

  /// Does what the path says.
  public static final class Typed
      implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final Environment environment;

    public Typed(Environment environment) {
      this.environment = environment;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
      var response = APIGatewayV2HTTPResponse.builder().withStatusCode(200);
      return switch (event.getPathParameters().getOrDefault("what", "")) {
        case "environment" -> response.withBody(environment.require("GREETING")).build();
        case "caller" ->
            response
                .withBody(
                    String.valueOf(
                        event.getRequestContext().getAuthorizer().getLambda().get("who")))
                .build();
        case "cookies" -> response.withCookies(List.of("a=1", "b=2")).build();
        case "bytes" -> response.withBody("AAEC").withIsBase64Encoded(true).build();
        case "nothing" -> response.withStatusCode(204).build();
        case "broken" -> response.withStatusCode(42).build();
        case "slow" -> {
          pause();
          yield response.build();
        }
        default -> throw new IllegalStateException("on purpose");
      };
    }

    private static void pause() {
      try {
        Thread.sleep(Duration.ofSeconds(3));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Authorizes keys that begin with `good`.
  public static final class Guard
      implements RequestHandler<APIGatewayV2CustomAuthorizerEvent, Map<String, Object>> {

    private int asked;

    public Guard(Environment environment) {
      assert environment.find("AWS_REGION").isPresent();
    }

    @Override
    public Map<String, Object> handleRequest(
        APIGatewayV2CustomAuthorizerEvent event, Context context) {
      asked++;
      var key = event.getIdentitySource().getFirst();
      if (key.equals("broken")) {
        throw new IllegalStateException("on purpose");
      }
      return Map.of(
          "isAuthorized",
          key.startsWith("good"),
          "context",
          Map.of("who", event.getRouteKey() + " " + asked));
    }
  }
}
