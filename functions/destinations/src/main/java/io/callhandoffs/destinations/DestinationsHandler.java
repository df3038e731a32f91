package io.callhandoffs.destinations;

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
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;

/// The API of destinations and of their project's settings.
public final class DestinationsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final DestinationRoutes destinations;
  private final DefaultRoutes defaults;
  private final ProjectRoutes projects;
  private final Clock clock;

  /// Lambda calls this one.
  public DestinationsHandler() {
    this(Environment.ofProcess());
  }

  public DestinationsHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public DestinationsHandler(Environment environment, Clock clock) {
    this.clock = clock;
    var database = new SdkClients(environment).database();
    var stored = new Destinations(database, environment);
    var editor = new DestinationEditor(database, environment, clock);
    this.projects =
        new ProjectRoutes(
            new SettingsEditor(database, environment, clock),
            new WebhookHealths(database, environment),
            environment.find("WEBHOOKS_ON_THIS_MACHINE").isPresent());
    var replies = new DestinationReplies(stored, new Healths(database, environment), clock);
    this.destinations = new DestinationRoutes(stored, editor, replies);
    this.defaults = new DefaultRoutes(stored, editor, replies);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId())
        .call(() -> Http.serve(event, this::route));
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /health" -> Public.health();
      case "GET /openapi.yaml" -> Public.openApi();
      case "GET /v1/time-zones" -> Reply.ok(TimeZonesView.of(clock.instant()));
      case "GET /v1/projects/{project}" -> projects.read(request);
      case "PATCH /v1/projects/{project}" -> projects.change(request);
      case "GET /v1/projects/{project}/destinations" -> destinations.list(request);
      case "POST /v1/projects/{project}/destinations" -> destinations.create(request);
      case "GET /v1/projects/{project}/destinations/{id}" -> destinations.read(request);
      case "PUT /v1/projects/{project}/destinations/{id}" -> destinations.replace(request);
      case "PATCH /v1/projects/{project}/destinations/{id}" -> destinations.change(request);
      case "DELETE /v1/projects/{project}/destinations/{id}" -> destinations.delete(request);
      case "POST /v1/projects/{project}/destinations/{id}/duplicate" ->
          destinations.duplicate(request);
      case "GET /v1/projects/{project}/default-destination" -> defaults.read(request);
      case "PUT /v1/projects/{project}/default-destination" -> defaults.set(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }
}
