package io.callhandoffs.local.gateway;

import io.callhandoffs.local.http.Json;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import java.util.Map;
import java.util.function.Function;

/// A Lambda function's own URL: no routes, no authorizer, every request goes to the function.
public final class FunctionUrl implements Function<Request, Response> {

  /// The largest event that Lambda takes.
  public static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

  private final LambdaFunction function;
  private final String domainName;

  public FunctionUrl(LambdaFunction function, String domainName) {
    this.function = function;
    this.domainName = domainName;
  }

  @Override
  public Response apply(Request request) {
    if (request.tooLarge()) {
      return Response.json(
          413,
          Map.of(
              "Message",
              "Request must be smaller than "
                  + MAX_BODY_BYTES
                  + " bytes for the InvokeFunction operation"));
    }
    try {
      var payload = new Payload(request, domainName);
      return Answer.of(function.invoke(Json.bytes(payload.ofFunctionUrl())), "application/json")
          .with("x-amzn-requestid", payload.requestId());
    } catch (FunctionFailed | IllegalArgumentException _) {
      return Response.of(502, "application/json", "Internal Server Error");
    }
  }
}
