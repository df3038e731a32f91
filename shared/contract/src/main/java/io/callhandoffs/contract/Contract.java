package io.callhandoffs.contract;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.callhandoffs.testing.ApiDescription;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Watches requests and their answers, and fails the test when `openapi.yaml` and the handlers
/// disagree: an answer that the file does not describe, or a request that was served although the
/// file does not allow it.
///
/// ```java
/// api = new ApiClient(handler).watchedBy(Contract::witness);
/// ```
public final class Contract {

  private Contract() {}

  /// Reading the description takes seconds, so a JVM does it once.
  private static final class Description {
    static final OpenApiInteractionValidator VALIDATOR =
        OpenApiInteractionValidator.createForInlineApiSpecification(ApiDescription.text())
            .withBasePathOverride("")
            .build();
  }

  /// Fails if a request or its answer is not as described.
  public static void witness(APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response) {
    var method = Request.Method.valueOf(event.getRequestContext().getHttp().getMethod());
    if (method == Request.Method.HEAD) {
      return; // The description says for all routes at once that this is answered as GET.
    }
    var answered =
        Description.VALIDATOR.validateResponse(event.getRawPath(), method, response(response));
    if (answered.hasErrors()) {
      throw disagreement("describes no such answer to", event, response, answered);
    }
    var asked = Description.VALIDATOR.validateRequest(request(event, method));
    if (asked.hasErrors() && response.getStatusCode() < 400) {
      throw disagreement("does not allow", event, response, asked);
    }
  }

  private static Request request(APIGatewayV2HTTPEvent event, Request.Method method) {
    var request = new SimpleRequest.Builder(method, event.getRawPath());
    present(event.getHeaders()).forEach(request::withHeader);
    present(event.getQueryStringParameters()).forEach(request::withQueryParam);
    if (event.getRequestContext().getAuthorizer() != null) {
      request.withHeader("x-api-key", "let in by the authorizer");
    }
    if (event.getBody() != null) {
      request.withBody(event.getBody());
    }
    return request.build();
  }

  private static Response response(APIGatewayV2HTTPResponse response) {
    var built = SimpleResponse.Builder.status(response.getStatusCode());
    present(response.getHeaders()).forEach(built::withHeader);
    Optional.ofNullable(response.getBody()).ifPresent(built::withBody);
    return built.build();
  }

  private static Map<String, String> present(@Nullable Map<String, String> map) {
    return Objects.requireNonNullElse(map, Map.of());
  }

  private static AssertionError disagreement(
      String what,
      APIGatewayV2HTTPEvent event,
      APIGatewayV2HTTPResponse response,
      ValidationReport report) {
    return new AssertionError(
        "openapi.yaml %s %s %s\n%s\n→ %d %s\n%s"
            .formatted(
                what,
                event.getRequestContext().getHttp().getMethod(),
                event.getRawPath(),
                event.getBody(),
                response.getStatusCode(),
                response.getBody(),
                report.getMessages().stream()
                    .map(message -> message.getKey() + ": " + message.getMessage())
                    .collect(Collectors.joining("\n"))));
  }
}
