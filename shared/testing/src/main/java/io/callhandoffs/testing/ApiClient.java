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

/// Sends requests to a handler as API Gateway does: finds the route and its parameters in
/// `template.yaml`, and lets an authorized client in.
public final class ApiClient {

  /// The authorizer's context of a client who may do everything: each scope that `openapi.yaml`
  /// names.
  private static final Map<String, Object> ADMINISTRATOR =
      Map.of(
          "name", "administrator",
          "project", "*",
          "scopes", String.join(" ", ApiDescription.deployed().scopes()));

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

  /// A client with this context from the authorizer; without any if it is empty.
  public ApiClient as(Map<String, Object> context) {
    return new ApiClient(handler, context, headers, witness);
  }

  /// A client who also sends this header.
  public ApiClient with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(handler, authorizer, more, witness);
  }

  /// A client whose every request and answer is passed to `watcher`.
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

  /// No answer of ours may contain a secret that was entrusted to us.
  private static void requireDiscretion(APIGatewayV2HTTPResponse response) {
    var said = response.getHeaders() + String.valueOf(response.getBody());
    if (said.contains(TestSecrets.MARK)) {
      throw new AssertionError("The answer has a secret in it");
    }
  }
}
