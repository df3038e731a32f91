package io.callhandoffs.handoffs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.api.Http;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Handoffs;
import java.time.Clock;

/// All that programs do with handoffs.
public final class HandoffsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final HandoffRoutes handoffs;

  /// Lambda calls this one.
  public HandoffsHandler() {
    this(Environment.ofProcess());
  }

  public HandoffsHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  HandoffsHandler(Environment environment, Clock clock) {
    var dynamo = new Clients(environment).dynamo();
    this.handoffs = new HandoffRoutes(new Handoffs(dynamo, environment, clock));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return Http.serve(event, this::route);
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /v1/projects/{project}/handoffs" -> handoffs.list(request);
      case "GET /v1/projects/{project}/handoffs/{id}" -> handoffs.read(request);
      case "PATCH /v1/projects/{project}/handoffs/{id}" -> handoffs.change(request);
      default -> throw new Failure.NotFound("There is no route " + request.route()).asException();
    };
  }
}
