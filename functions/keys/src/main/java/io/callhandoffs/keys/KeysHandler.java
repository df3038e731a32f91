package io.callhandoffs.keys;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.api.Http;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.access.IssuedKeys;
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;

/// The API of a project's API keys.
public final class KeysHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final KeyRoutes keys;

  /// Lambda calls this one.
  public KeysHandler() {
    this(Environment.ofProcess());
  }

  public KeysHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public KeysHandler(Environment environment, Clock clock) {
    var database = new SdkClients(environment).database();
    this.keys = new KeyRoutes(new IssuedKeys(database, environment, clock), clock);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId())
        .call(() -> Http.serve(event, this::route));
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /v1/projects/{project}/api-keys" -> keys.list(request);
      case "POST /v1/projects/{project}/api-keys" -> keys.create(request);
      case "GET /v1/projects/{project}/api-keys/{id}" -> keys.read(request);
      case "DELETE /v1/projects/{project}/api-keys/{id}" -> keys.revoke(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }
}
