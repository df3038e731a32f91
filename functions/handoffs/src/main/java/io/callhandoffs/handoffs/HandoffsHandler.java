package io.callhandoffs.handoffs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.api.Http;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.access.ApiKeys;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.Lessons;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.tables.statistics.RungHandoffs;
import io.callhandoffs.tables.statistics.Statistics;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Twilio;
import io.callhandoffs.twilio.rest.WebhookAddress;
import java.time.Clock;

/// The API of handoffs.
public final class HandoffsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final HandoffRoutes handoffs;
  private final StartRoutes starts;
  private final StateRoutes states;
  private final FeedbackRoutes feedback;
  private final StatisticsRoutes statistics;
  private final WebhookRoutes webhooks;

  /// Lambda calls this one.
  public HandoffsHandler() {
    this(Environment.ofProcess());
  }

  public HandoffsHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public HandoffsHandler(Environment environment, Clock clock) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    var store = new Handoffs(database, environment, clock);
    var destinations = new Destinations(database, environment);
    var projects = new Projects(destinations);
    this.handoffs =
        new HandoffRoutes(store, new HandoffSearch(store, new RungHandoffs(database, environment)));
    this.feedback =
        new FeedbackRoutes(store, destinations, new Lessons(database, environment, clock));
    this.states =
        new StateRoutes(
            store, destinations, new ApiKeys(database, clients.secrets(), environment, clock));
    this.statistics = new StatisticsRoutes(new Statistics(database, environment, clock), clock);
    this.webhooks =
        new WebhookRoutes(new HandoffUpdates(store), new WebhookLog(clients, environment, clock));
    this.starts = new StartRoutes(store, projects, starter(store, clients, environment));
  }

  private static Starter starter(Handoffs store, SdkClients clients, Environment environment) {
    return new Starter(
        store,
        new ProjectAccounts(clients.secrets(), environment),
        new AccountCalls(
            new Numbers(clients.database(), environment.require("NUMBERS_TABLE")),
            new Twilio(environment),
            () ->
                new WebhookUrls(
                    WebhookAddress.voice(environment), WebhookAddress.routing(environment))));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> answer(event));
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return event.getRouteKey().endsWith(StateRoutes.PATH)
        ? Http.serve(event, states::read, "error_message")
        : Http.serve(event, this::route);
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /v1/projects/{project}/handoffs" -> handoffs.list(request);
      case "POST /v1/projects/{project}/handoffs" -> starts.start(request);
      case "GET /v1/projects/{project}/handoffs/tool" -> starts.tool(request);
      case "GET /v1/projects/{project}/handoffs/{id}" -> handoffs.read(request);
      case "PATCH /v1/projects/{project}/handoffs/{id}" -> handoffs.change(request);
      case "POST /v1/projects/{project}/handoffs/{id}/feedback" -> feedback.give(request);
      case "PUT /v1/projects/{project}/handoffs/{id}/feedback" -> feedback.judge(request);
      case "GET /v1/projects/{project}/handoffs/{id}/webhooks" -> webhooks.list(request);
      case "GET /v1/projects/{project}/statistics" -> statistics.read(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }
}
