package io.callhandoffs.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import io.callhandoffs.access.Access;
import io.callhandoffs.access.Caller;
import io.callhandoffs.access.KeyHash;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells API Gateway whether a request may pass, and the functions behind it who sends it. If it
/// cannot find out, it fails, and API Gateway answers 500: nobody passes by accident.
public final class AuthorizerHandler
    implements RequestHandler<APIGatewayV2CustomAuthorizerEvent, SimpleIAMPolicyResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorizerHandler.class);

  /// Longer than any key that we make; hashing more would be work for strangers.
  private static final int MAX_KEY_LENGTH = 200;

  private final AdminKey admin;
  private final Access access;

  /// Lambda calls this one.
  public AuthorizerHandler() {
    this(Environment.ofProcess());
  }

  public AuthorizerHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  AuthorizerHandler(Environment environment, Clock clock) {
    var clients = new Clients(environment);
    this.admin = new AdminKey(clients.secrets(), environment.require("ADMIN_KEY_SECRET"), clock);
    this.access = new Access(clients.dynamo(), environment, clock);
  }

  @Override
  public SimpleIAMPolicyResponse handleRequest(
      APIGatewayV2CustomAuthorizerEvent event, Context context) {
    var caller = key(event).map(KeyHash::of).flatMap(this::caller);
    LOG.info("{} {}", event.getRouteKey(), caller.map(Caller::name).orElse("turned away"));
    return SimpleIAMPolicyResponse.builder()
        .withIsAuthorized(caller.isPresent())
        .withContext(caller.map(Caller::context).orElse(Map.of()))
        .build();
  }

  private static Optional<String> key(APIGatewayV2CustomAuthorizerEvent event) {
    return Optional.ofNullable(event.getHeaders())
        .map(headers -> headers.get("x-api-key"))
        .filter(key -> !key.isBlank() && key.length() <= MAX_KEY_LENGTH);
  }

  /// The secret is only read again for a key that nobody has: most keys are found without it.
  private Optional<Caller> caller(KeyHash key) {
    if (admin.isKnownAs(key)) {
      return Optional.of(Caller.administrator());
    }
    return access
        .find(key)
        .or(() -> admin.is(key) ? Optional.of(Caller.administrator()) : Optional.empty());
  }
}
