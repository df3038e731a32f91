package io.callhandoffs.routing.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Http;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.lambda.HttpHandler;
import io.callhandoffs.lambda.Primed;
import io.callhandoffs.lambda.Priming;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.Dialled;
import io.callhandoffs.twilio.FailSafe;
import io.callhandoffs.twilio.InboundCalls;
import io.callhandoffs.twilio.TwiMl;
import io.callhandoffs.twilio.TwilioWebhook;
import io.callhandoffs.twilio.WebhookPriming;
import io.callhandoffs.twilio.WebhookRequest;
import java.time.Clock;

/// Answers what a caller says: finds the destination that fits the words, and rings it.
public final class RoutingHandler extends HttpHandler implements Primed {

  private final TwilioWebhook webhook;
  private final CallControl control;
  private final InboundCalls calls;
  private final FailSafe failSafe;
  private final Projects projects;
  private final Clock clock;
  private final Understander understander;
  private final Priming priming;

  /// Lambda calls this one.
  public RoutingHandler() {
    this(Environment.ofProcess());
  }

  public RoutingHandler(Environment environment) {
    this(environment, Clock.systemUTC());
    priming.begin(environment);
  }

  public RoutingHandler(Environment environment, Clock clock) {
    var clients = new CrtClients(environment);
    var database = clients.database();
    var handoffs = new Handoffs(database, environment, clock);
    this.webhook =
        new TwilioWebhook(environment, clients.secrets(), handoffs.signatures()::put, clock);
    this.projects = new Projects(new Destinations(database, environment));
    this.control = new CallControl(handoffs, projects);
    this.calls = InboundCalls.of(database, environment, webhook);
    this.clock = clock;
    this.failSafe = new FailSafe(environment, control);
    this.understander =
        new Understander(
            new Meanings(Models.find(environment), new Indexes(database, environment)));
    this.priming =
        new WebhookPriming(webhook, handoffs, projects)
            .with(() -> rehearse(ProjectId.NOBODYS))
            .alsoAtOnce(() -> rehearse(ProjectId.DEFAULT));
  }

  @Override
  public Priming priming() {
    return priming;
  }

  private void rehearse(ProjectId project) {
    understander.rehearse(projects.of(project));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId())
        .call(() ->
            event.getRawPath().startsWith("/voice/")
                ? webhook.serve(event, this::answer, failSafe::answer)
                : Http.serve(event, this::route));
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "POST /v1/projects/{project}/routes/resolve" -> resolve(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }

  private Reply resolve(Request request) {
    var project = projects.of(request.project(Scope.DESTINATIONS_READ));
    var form = ResolveForm.of(request.json());
    return Reply.ok(new Resolver(project, understander, clock.instant()).resolve(form));
  }

  private String answer(WebhookRequest request) {
    return switch (request.path()) {
      case "/voice/route" -> route(request);
      // A rescue comes back to the function that could not answer.
      case "/voice/rescued" -> control.answer(request, (_, _) -> Dialled.rescued(request));
      // An interim result may still change. Its use is to wake this function.
      case "/voice/partial" -> TwiMl.NOTHING;
      default -> throw new IllegalArgumentException("There is no webhook " + request.path());
    };
  }

  private String route(WebhookRequest request) {
    var heard = new Heard(request, understander);
    return request.isRehearsal()
        ? control.rehearse(
            calls.begun(request, 1, HandoffContext.NONE, clock.instant()), heard::event)
        : control.answer(request, heard::event);
  }
}
