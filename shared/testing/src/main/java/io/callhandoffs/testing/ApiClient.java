package io.callhandoffs.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Sends requests to a handler as API Gateway does: the route and its parameters are found in
/// `template.yaml`, and the authorizer has let somebody in.
public final class ApiClient {

  /// The context that the authorizer gives to who may do everything: each scope that `openapi.yaml`
  /// names.
  private static final Map<String, Object> ADMINISTRATOR =
      Map.of("name", "administrator", "project", "*", "scopes", ApiScopes.all());

  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final Map<String, Object> authorizer;
  private final Map<String, String> headers;
  private final BiConsumer<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> witness;

  /// A client who may do everything.
  public ApiClient(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
    this(handler, ADMINISTRATOR, Map.of(), (_, _) -> {});
  }

  private ApiClient(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
      Map<String, Object> authorizer,
      Map<String, String> headers,
      BiConsumer<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> witness) {
    this.handler = handler;
    this.authorizer = authorizer;
    this.headers = headers;
    this.witness = witness;
  }

  /// One of whom the authorizer says this; of whom it says nothing, if this is empty.
  public ApiClient as(Map<String, Object> context) {
    return new ApiClient(handler, context, headers, witness);
  }

  /// One who sends another header.
  public ApiClient with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(handler, authorizer, more, witness);
  }

  /// One of whom somebody watches every request and its answer.
  public ApiClient watchedBy(BiConsumer<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> watcher) {
    return new ApiClient(handler, authorizer, headers, watcher);
  }

  public APIGatewayV2HTTPResponse get(String url) {
    return send("GET", url, null);
  }

  public APIGatewayV2HTTPResponse post(String url, String json) {
    return send("POST", url, json);
  }

  public APIGatewayV2HTTPResponse put(String url, String json) {
    return send("PUT", url, json);
  }

  public APIGatewayV2HTTPResponse patch(String url, String json) {
    return send("PATCH", url, json);
  }

  public APIGatewayV2HTTPResponse delete(String url) {
    return send("DELETE", url, null);
  }

  /// Sends a request; a body is JSON unless a header says otherwise.
  public APIGatewayV2HTTPResponse send(String method, String url, @Nullable String body) {
    var event = new ApiRequest(authorizer, headers).event(method, URI.create(url), body);
    Context context = new LocalContext();
    var response = handler.handleRequest(event, context);
    requireDiscretion(response);
    witness.accept(event, response);
    return response;
  }

  /// No answer of ours has a secret in it that somebody has entrusted to us.
  private static void requireDiscretion(APIGatewayV2HTTPResponse response) {
    var said = response.getHeaders() + String.valueOf(response.getBody());
    if (said.contains(TestSecrets.MARK)) {
      throw new AssertionError("The answer has a secret in it");
    }
  }
}
