package io.callhandoffs.numbers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.api.Http;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.rest.Patience;
import java.time.Clock;

/// The API of the owner's own Twilio: account, numbers and dialling policy.
public final class NumbersHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final AccountRoutes account;
  private final NumberRoutes numbers;
  private final ConnectionRoutes connections;
  private final PolicyRoutes policy;

  /// Lambda calls this one.
  public NumbersHandler() {
    this(Environment.ofProcess());
  }

  public NumbersHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public NumbersHandler(Environment environment, Clock clock) {
    this(environment, clock, Patience.REAL);
  }

  NumbersHandler(Environment environment, Clock clock, Patience patience) {
    var services = NumberServices.of(environment, clock, patience);
    var connector = new Connector(services);
    this.account = new AccountRoutes(services, connector, environment);
    this.connections = new ConnectionRoutes(services, connector, environment);
    this.numbers = new NumberRoutes(services, connections);
    this.policy = new PolicyRoutes(services);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId())
        .call(() -> Http.serve(event, this::route));
  }

  private Reply route(Request request) {
    return switch (request.route()) {
      case "GET /v1/projects/{project}/twilio" -> account.read(request);
      case "PUT /v1/projects/{project}/twilio" -> account.connect(request);
      case "DELETE /v1/projects/{project}/twilio" -> account.disconnect(request);
      case "POST /v1/projects/{project}/twilio/rotation" -> account.rotate(request);
      case "GET /v1/projects/{project}/numbers" -> numbers.list(request);
      case "GET /v1/projects/{project}/numbers/available" -> numbers.available(request);
      case "POST /v1/projects/{project}/numbers" -> numbers.buy(request);
      case "PUT /v1/projects/{project}/numbers/{sid}/connection" -> connections.connect(request);
      case "DELETE /v1/projects/{project}/numbers/{sid}/connection" ->
          connections.disconnect(request);
      case "GET /v1/projects/{project}/dialling-policy" -> policy.read(request);
      case "PUT /v1/projects/{project}/dialling-policy" -> policy.replace(request);
      case "GET /v1/projects/{project}/dialling-policy/check" -> policy.check(request);
      default -> throw Failure.notFound("There is no route " + request.route());
    };
  }
}
