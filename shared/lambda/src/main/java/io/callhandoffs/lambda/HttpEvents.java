package io.callhandoffs.lambda;

import static io.callhandoffs.lambda.EventJson.list;
import static io.callhandoffs.lambda.EventJson.text;
import static io.callhandoffs.lambda.EventJson.texts;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.JsonReader;
import java.util.HashMap;
import java.util.Optional;

/// HTTP requests and answers in [AWS's format
/// 2.0](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html),
/// of HTTP APIs and of function URLs. Of authorizers it knows what our own says.
final class HttpEvents {

  private HttpEvents() {}

  static APIGatewayV2HTTPEvent request(JsonReader reader) {
    var event = new APIGatewayV2HTTPEvent();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "version" -> event.setVersion(text(reader));
        case "routeKey" -> event.setRouteKey(text(reader));
        case "rawPath" -> event.setRawPath(text(reader));
        case "rawQueryString" -> event.setRawQueryString(text(reader));
        case "cookies" -> event.setCookies(list(reader));
        case "headers" -> event.setHeaders(texts(reader));
        case "queryStringParameters" -> event.setQueryStringParameters(texts(reader));
        case "pathParameters" -> event.setPathParameters(texts(reader));
        case "stageVariables" -> event.setStageVariables(texts(reader));
        case "body" -> event.setBody(text(reader));
        case "isBase64Encoded" -> event.setIsBase64Encoded(reader.bare().equals("true"));
        case "requestContext" -> event.setRequestContext(context(reader));
        default -> reader.skip();
      }
    }
    reader.end();
    return event;
  }

  private static RequestContext context(JsonReader reader) {
    var context = new RequestContext();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "routeKey" -> context.setRouteKey(text(reader));
        case "accountId" -> context.setAccountId(text(reader));
        case "stage" -> context.setStage(text(reader));
        case "apiId" -> context.setApiId(text(reader));
        case "domainName" -> context.setDomainName(text(reader));
        case "domainPrefix" -> context.setDomainPrefix(text(reader));
        case "time" -> context.setTime(text(reader));
        case "timeEpoch" -> context.setTimeEpoch(Long.parseLong(reader.bare()));
        case "requestId" -> context.setRequestId(text(reader));
        case "http" -> context.setHttp(http(reader));
        case "authorizer" -> context.setAuthorizer(authorizer(reader));
        default -> reader.skip();
      }
    }
    return context;
  }

  private static RequestContext.Http http(JsonReader reader) {
    var http = new RequestContext.Http();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "method" -> http.setMethod(text(reader));
        case "path" -> http.setPath(text(reader));
        case "protocol" -> http.setProtocol(text(reader));
        case "sourceIp" -> http.setSourceIp(text(reader));
        case "userAgent" -> http.setUserAgent(text(reader));
        default -> reader.skip();
      }
    }
    return http;
  }

  private static RequestContext.Authorizer authorizer(JsonReader reader) {
    var authorizer = new RequestContext.Authorizer();
    reader.open('{');
    while (reader.hasNext('}')) {
      if (reader.name().equals("lambda")) {
        Optional.ofNullable(texts(reader))
            .map(HashMap<String, Object>::new)
            .ifPresent(authorizer::setLambda);
      } else {
        reader.skip();
      }
    }
    return authorizer;
  }

  static Item answer(APIGatewayV2HTTPResponse response) {
    var answer = Item.empty().put("statusCode", response.getStatusCode());
    if (response.getHeaders() != null) {
      answer = answer.putStrings("headers", response.getHeaders());
    }
    return answer
        .put("isBase64Encoded", response.getIsBase64Encoded())
        .put("body", Optional.ofNullable(response.getBody()));
  }
}
