package io.callhandoffs.checks;

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
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;

/// The API of checks: has destinations checked, and says what was found.
public final class ChecksHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final CheckRoutes checks;

  /// Lambda calls this one.
  public ChecksHandler() {
    this(Environment.ofProcess());
  }

  public ChecksHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public ChecksHandler(Environment environment, Clock clock) {
    this.checks = new CheckRoutes(Services.of(new SdkClients(environment), environment, clock));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId())
        .call(() -> Http.serve(event, this::route));
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /v1/projects/{project}/checks" -> checks.overview(request);
      case "POST /v1/projects/{project}/checks" -> checks.checkAll(request);
      case "GET /v1/projects/{project}/destinations/{id}/checks" -> checks.list(request);
      case "POST /v1/projects/{project}/destinations/{id}/checks" -> checks.check(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }
}
