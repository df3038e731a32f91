package io.callhandoffs.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.access.Principal;
import io.callhandoffs.failure.Failure;
import java.util.Optional;

/// What the authorizer said about the client of a request.
final class Authorization {

  private Authorization() {}

  /// The client that the authorizer has let in. A request that no authorizer has seen has none: its
  /// route is open by mistake, and nothing may be done.
  static Principal caller(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext().getAuthorizer())
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getLambda)
        .flatMap(Principal::ofContext)
        .orElseThrow(() -> Failure.forbidden("This needs an API key"));
  }
}
