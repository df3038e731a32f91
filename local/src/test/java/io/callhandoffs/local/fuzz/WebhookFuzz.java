package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.local.twiml.TwimlReader;
import io.callhandoffs.testing.RequestSigner;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Webhooks at both doors. In an input the signature `right` stands for the one that Twilio would
/// send; any other is a forgery, and must not be served.
public final class WebhookFuzz {

  private static final String SIGNATURE = "x-twilio-signature";
  private static final String HOST = "voice.example";

  private WebhookFuzz() {}

  /// Starting takes longer than an input may.
  public static void fuzzerInitialize() {
    var _ = FuzzedSystem.running();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    SpelledRequest.read(new String(input, UTF_8)).ifPresent(WebhookFuzz::send);
  }

  private static void send(SpelledRequest request) {
    var system = FuzzedSystem.running();
    var headers = new HashMap<>(request.headers());
    var isTwilio = "right".equals(headers.get(SIGNATURE)) && isSigned(request, headers);
    var complaints = Complaints.listening();
    var answer = system.ring(event(request, headers));
    complaints.settle();
    if (isTwilio) {
      requireServed(answer);
    } else if (answer.getStatusCode() != 403 && answer.getStatusCode() != 413) {
      throw new AssertionError("a forgery was answered " + answer.getStatusCode());
    }
  }

  /// Puts Twilio's signature in; returns whether there is one, which a body with broken escapes has
  /// not.
  private static boolean isSigned(SpelledRequest request, Map<String, String> headers) {
    try {
      var url = "https://" + HOST + request.target();
      headers.put(SIGNATURE, RequestSigner.signAll(FuzzedSystem.TOKEN, url, form(request.body())));
      return request.method().equals("POST")
          && headers.getOrDefault("content-type", "").equals("application/x-www-form-urlencoded");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Map<String, List<String>> form(String body) {
    var form = new TreeMap<String, List<String>>();
    for (var pair : body.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return form;
  }

  /// A message that Twilio signed is answered with TwiML, refused because it is about another
  /// account's call, or, being a report that could not be written, sent again.
  private static void requireServed(APIGatewayV2HTTPResponse answer) {
    switch (answer.getStatusCode()) {
      case 200 -> {
        var _ = TwimlReader.read(answer.getBody());
      }
      case 400, 403, 404, 413 -> {}
      default -> throw new AssertionError("Twilio was answered " + answer.getStatusCode());
    }
  }

  private static APIGatewayV2HTTPEvent event(SpelledRequest request, Map<String, String> headers) {
    var http =
        RequestContext.Http.builder().withMethod(request.method()).withPath(request.path()).build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("$default")
        .withRawPath(request.path())
        .withRawQueryString(request.query())
        .withHeaders(headers)
        .withBody(request.body())
        .withRequestContext(
            RequestContext.builder()
                .withDomainName(HOST)
                .withStage("$default")
                .withHttp(http)
                .build())
        .build();
  }
}
