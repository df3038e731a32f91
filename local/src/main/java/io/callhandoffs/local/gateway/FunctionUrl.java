package io.callhandoffs.local.gateway;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;
import java.util.function.Function;

/// A Lambda function URL: no routes, no authorizer, all requests go to the function.
public final class FunctionUrl implements Function<LocalRequest, LocalResponse> {

  /// The largest event that Lambda takes.
  public static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

  private final LambdaFunction function;
  private final String domainName;

  public FunctionUrl(LambdaFunction function, String domainName) {
    this.function = function;
    this.domainName = domainName;
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (request.tooLarge()) {
      return LocalResponse.json(
          413,
          Map.of(
              "Message",
              "Request must be smaller than "
                  + MAX_BODY_BYTES
                  + " bytes for the InvokeFunction operation"));
    }
    try {
      var payload = new Payload(request, domainName);
      return Answer.of(
              function.invoke(LocalJson.bytes(payload.ofFunctionUrl())), "application/json")
          .with("x-amzn-requestid", payload.requestId());
    } catch (FunctionFailed | IllegalArgumentException _) {
      return LocalResponse.of(502, "application/json", "Internal Server Error");
    }
  }
}
