package io.callhandoffs.twilio;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// Answers to webhooks, in the format of AWS.
final class WebhookResponses {

  private WebhookResponses() {}

  static APIGatewayV2HTTPResponse twiMl(String document) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-type", "text/xml; charset=utf-8", "cache-control", "no-store"))
        .withBody(document)
        .build();
  }

  static APIGatewayV2HTTPResponse text(int status, String text) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", "text/plain; charset=utf-8"))
        .withBody(text)
        .build();
  }

  static APIGatewayV2HTTPResponse empty(int status) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
  }
}
