package io.callhandoffs.authorizer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import io.callhandoffs.lambda.EventJson;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.JsonReader;

/// What an HTTP API asks its authorizer, as far as we use it, and the answer, in [AWS's format
/// 2.0](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
final class AuthorizerEvents {

  private AuthorizerEvents() {}

  static APIGatewayV2CustomAuthorizerEvent question(JsonReader reader) {
    var event = new APIGatewayV2CustomAuthorizerEvent();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "routeKey" -> event.setRouteKey(EventJson.text(reader));
        case "headers" -> event.setHeaders(EventJson.texts(reader));
        default -> reader.skip();
      }
    }
    reader.end();
    return event;
  }

  static Item answer(SimpleIAMPolicyResponse response) {
    return Item.empty()
        .put("isAuthorized", response.getIsAuthorized())
        .putStrings("context", response.getContext());
  }
}
