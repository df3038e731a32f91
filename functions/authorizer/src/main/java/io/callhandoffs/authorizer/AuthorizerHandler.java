package io.callhandoffs.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import io.callhandoffs.access.Principal;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Headers;
import io.callhandoffs.lambda.EventJson;
import io.callhandoffs.lambda.Primed;
import io.callhandoffs.lambda.Priming;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.access.ApiKeys;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells API Gateway whether a request may pass, and the functions behind it who sent it. If it
/// cannot find out, it fails and API Gateway answers 500: no request passes by accident.
public final class AuthorizerHandler
    implements RequestHandler<APIGatewayV2CustomAuthorizerEvent, SimpleIAMPolicyResponse>,
        RequestStreamHandler,
        Primed {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorizerHandler.class);

  /// Nobody has it.
  private static final String NO_KEY = "-";

  private final ApiKeys keys;
  private final Priming priming;

  /// Lambda calls this one.
  public AuthorizerHandler() {
    this(Environment.ofProcess());
  }

  public AuthorizerHandler(Environment environment) {
    this(environment, Clock.systemUTC());
    priming.begin(environment);
  }

  public AuthorizerHandler(Environment environment, Clock clock) {
    var clients = new CrtClients(environment);
    this.keys = new ApiKeys(clients.database(), clients.secrets(), environment, clock);
    this.priming = new Priming(List.of(this::turnAway), List.of(keys::rehearse));
  }

  @Override
  public Priming priming() {
    return priming;
  }

  private void turnAway() {
    var _ = keys.caller(NO_KEY);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var answer = handleRequest(AuthorizerEvents.question(EventJson.read(input)), context);
    EventJson.write(AuthorizerEvents.answer(answer), output);
  }

  @Override
  public SimpleIAMPolicyResponse handleRequest(
      APIGatewayV2CustomAuthorizerEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> answer(event));
  }

  private SimpleIAMPolicyResponse answer(APIGatewayV2CustomAuthorizerEvent event) {
    var caller = Headers.find(event.getHeaders(), "x-api-key").flatMap(keys::caller);
    if (caller.isEmpty()) {
      Metrics.count(Metric.REFUSED_KEYS);
    }
    LOG.info("{} {}", event.getRouteKey(), caller.map(Principal::name).orElse("turned away"));
    return SimpleIAMPolicyResponse.builder()
        .withIsAuthorized(caller.isPresent())
        .withContext(caller.map(Principal::context).orElse(Map.of()))
        .build();
  }
}
