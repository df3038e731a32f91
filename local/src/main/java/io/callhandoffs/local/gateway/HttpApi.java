package io.callhandoffs.local.gateway;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.callhandoffs.local.gateway.Authorizer.Verdict;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// API Gateway's HTTP API: routes, authorizers, limits and messages as on AWS.
public final class HttpApi implements Function<LocalRequest, LocalResponse> {

  /// The largest request that the gateway takes.
  public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /// How long the gateway waits for a function.
  private static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  private final ApiDefinition definition;
  private final Functions functions;
  private final Map<String, Authorizer> authorizers;
  private final String domainName;
  private final Duration integrationTimeout;

  public HttpApi(Template template, Functions functions, String domainName) {
    this(template, functions, domainName, INTEGRATION_TIMEOUT);
  }

  HttpApi(Template template, Functions functions, String domainName, Duration integrationTimeout) {
    this.definition = ApiDefinition.of(template);
    this.functions = functions;
    this.domainName = domainName;
    this.integrationTimeout = integrationTimeout;
    this.authorizers =
        definition.authorizers().entrySet().stream()
            .collect(
                toUnmodifiableMap(
                    Map.Entry::getKey,
                    each ->
                        new Authorizer(
                            each.getValue(), functions.get(each.getValue().function()))));
  }

  private record Match(ApiRoute route, Map<String, String> parameters) {}

  @Override
  public LocalResponse apply(LocalRequest request) {
    var preflight = definition.cors().flatMap(cors -> cors.preflight(request));
    if (preflight.isPresent()) {
      return preflight.get();
    }
    var response =
        match(request).map(match -> answer(request, match)).orElse(message(404, "Not Found"));
    return definition.cors().map(cors -> cors.allowed(request, response)).orElse(response);
  }

  /// Whether the template has a route for a request.
  public boolean serves(LocalRequest request) {
    return match(request).isPresent();
  }

  private Optional<Match> match(LocalRequest request) {
    return definition.routes().stream()
        .flatMap(route ->
            route.match(request.method(), request.rawPath()).stream()
                .map(parameters -> new Match(route, parameters)))
        .findFirst();
  }

  private LocalResponse answer(LocalRequest request, Match match) {
    if (request.tooLarge()) {
      return message(413, "Request Entity Too Large");
    }
    var payload = new Payload(request, domainName);
    try {
      var verdict = verdict(request, payload, match);
      return switch (verdict) {
        case Verdict.Unauthorized() -> message(401, "Unauthorized");
        case Verdict.Forbidden() -> message(403, "Forbidden");
        case Verdict.Allowed(var context) -> integrate(payload, match, context);
      };
    } catch (FunctionFailed _) {
      return message(500, "Internal Server Error");
    }
  }

  private Verdict verdict(LocalRequest request, Payload payload, Match match)
      throws FunctionFailed {
    var name = match.route().authorizer().orElse(null);
    if (name == null) {
      return new Verdict.Allowed(Map.of());
    }
    var authorizer = authorizers.get(name);
    if (authorizer == null) {
      throw new IllegalStateException("the template has no Lambda authorizer called " + name);
    }
    return authorizer.decide(request, payload, match.route(), match.parameters());
  }

  private LocalResponse integrate(Payload payload, Match match, Object context)
      throws FunctionFailed {
    var authorizer = match.route().authorizer().map(_ -> context);
    var event = LocalJson.bytes(payload.ofRoute(match.route(), match.parameters(), authorizer));
    var function = functions.get(match.route().function());
    try {
      var answer = function.invoke(event, integrationTimeout);
      return Answer.of(answer, "text/plain;charset=UTF-8")
          .with("apigw-requestid", payload.requestId());
    } catch (TimeoutException _) {
      return message(503, "Service Unavailable");
    } catch (IllegalArgumentException _) {
      return message(500, "Internal Server Error");
    }
  }

  private static LocalResponse message(int status, String message) {
    return LocalResponse.json(status, Map.of("message", message));
  }
}
