package io.callhandoffs.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.http.LocalRequest;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Builds events in payload format 2.0, as API Gateway and function URLs send them.
final class Payload {

  /// Passed on as text; all other types arrive in base64, forms included.
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*\\+)?(json|xml|javascript)");

  private final LocalRequest request;
  private final String domainName;
  private final String requestId = UUID.randomUUID().toString();
  private final PayloadContext context;

  /// @param domainName the host name in AWS's view, and not from the client's headers
  Payload(LocalRequest request, String domainName) {
    this.request = request;
    this.domainName = domainName;
    this.context = new PayloadContext(request, domainName, requestId);
  }

  String requestId() {
    return requestId;
  }

  /// The event of a route of the HTTP API, whose path is decoded.
  Map<String, Object> ofRoute(
      ApiRoute route, Map<String, String> pathParameters, Optional<Object> authorizer) {
    var event = event(route.key(), ApiRoute.decode(request.rawPath()));
    if (!pathParameters.isEmpty()) {
      event.put("pathParameters", pathParameters);
    }
    var about = context.of(route.key(), "local", ApiRoute.decode(request.rawPath()));
    authorizer.ifPresent(result -> about.put("authorizer", Map.of("lambda", result)));
    event.put("requestContext", about);
    return event;
  }

  /// The event of a function URL, whose path is not decoded.
  Map<String, Object> ofFunctionUrl() {
    var event = event("$default", request.rawPath());
    event.put("requestContext", context.of("$default", "anonymous", request.rawPath()));
    return event;
  }

  /// The event for an authorizer.
  Map<String, Object> ofAuthorizer(
      ApiRoute route, Map<String, String> pathParameters, List<String> identity) {
    var event = ofRoute(route, pathParameters, Optional.empty());
    event.remove("body");
    event.remove("isBase64Encoded");
    event.put("type", "REQUEST");
    event.put(
        "routeArn",
        LocalAccount.arn("execute-api", "local/$default/" + request.method() + request.rawPath()));
    event.put("identitySource", identity);
    return event;
  }

  private Map<String, Object> event(String routeKey, String rawPath) {
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.put("rawPath", rawPath);
    event.put("rawQueryString", request.rawQuery());
    var cookies = cookies();
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    event.put("headers", headers());
    var query = query();
    if (!query.isEmpty()) {
      event.put("queryStringParameters", query);
    }
    putBody(event);
    return event;
  }

  private void putBody(Map<String, Object> event) {
    boolean isText = isText();
    if (request.body().length > 0) {
      event.put(
          "body",
          isText
              ? new String(request.body(), UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", request.body().length > 0 && !isText);
  }

  private boolean isText() {
    var type = request.header("content-type").orElse("").split(";", 2)[0].strip();
    return TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches()
        && request.header("content-encoding").isEmpty();
  }

  private List<String> cookies() {
    return request.headers().getOrDefault("cookie", List.of()).stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .toList();
  }

  private Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    headers.put("x-amzn-trace-id", "Root=1-" + requestId);
    headers.put("x-forwarded-for", request.sourceIp());
    headers.put("x-forwarded-port", domainName.replaceFirst(".*:", ""));
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  /// Decoded, with commas between values of the same name.
  private Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    for (var pair : request.rawQuery().split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        query.merge(
            decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "", (a, b) -> a + "," + b);
      }
    }
    return query;
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException _) {
      return encoded;
    }
  }
}
