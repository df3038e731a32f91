package io.callhandoffs.routing.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Pressed;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Silent;
import io.callhandoffs.destination.Destinations;
import io.callhandoffs.destination.Projects;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Handoffs;
import io.callhandoffs.twilio.CallOperator;
import io.callhandoffs.twilio.Rescuer;
import io.callhandoffs.twilio.TwilioWebhook;
import io.callhandoffs.twilio.WebhookRequest;
import io.callhandoffs.workspace.Workspace;
import io.callhandoffs.workspace.Workspaces;
import java.time.Clock;
import java.util.Optional;

/// Answers what a caller says: finds the destination that their words fit, and rings it.
public final class RoutingHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  /// The answer to what is not a question.
  private static final String NOTHING = "<Response/>";

  private final TwilioWebhook webhook;
  private final CallOperator operator;
  private final Rescuer rescuer;
  private final Understander understander = new Understander();

  /// Lambda calls this one.
  public RoutingHandler() {
    this(Environment.ofProcess());
  }

  public RoutingHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  RoutingHandler(Environment environment, Clock clock) {
    var clients = new Clients(environment);
    var dynamo = clients.dynamo();
    this.webhook = new TwilioWebhook(environment, clients, clock);
    this.operator =
        new CallOperator(
            new Handoffs(dynamo, environment, clock),
            new Workspaces(
                new Destinations(dynamo, environment), new Projects(dynamo, environment, clock)));
    this.rescuer = new Rescuer(environment, operator);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return webhook.serve(event, this::answer, rescuer::answer);
  }

  private String answer(WebhookRequest request) {
    return switch (request.path()) {
      case "/voice/route" ->
          operator.answer(request, (workspace, handoff) -> happened(request, workspace, handoff));
      // What is said so far may still change; that this function is awake is what counts.
      case "/voice/partial" -> NOTHING;
      default -> throw new IllegalArgumentException("There is no webhook " + request.path());
    };
  }

  private CallEvent happened(WebhookRequest request, Workspace workspace, Handoff handoff) {
    var turn = Integer.parseInt(request.query().require("turn"));
    var keys = request.params().findText("Digits");
    var words = request.params().findText("SpeechResult").or(() -> quoted(request, handoff));
    if (keys.isPresent()) {
      return new Pressed(turn, keys.get());
    }
    return words
        .<CallEvent>map(said -> new Said(turn, said, understander.route(workspace, said)))
        .orElseGet(() -> new Silent(turn));
  }

  /// What the caller said to an assistant, when that is what the webhook is about.
  private static Optional<String> quoted(WebhookRequest request, Handoff handoff) {
    return request.query().find("quoted").flatMap(_ -> handoff.brief().wanted().utterance());
  }
}
