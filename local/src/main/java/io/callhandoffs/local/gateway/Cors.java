package io.callhandoffs.local.gateway;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which pages may call the API, as set in the template.
record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    boolean credentials,
    Optional<String> maxAge) {

  private static final String ALLOW_ORIGIN = "access-control-allow-origin";

  static Optional<Cors> of(@Nullable Object configuration) {
    return switch (configuration) {
      case null -> Optional.empty();
      case Boolean all ->
          all
              ? Optional.of(
                  new Cors(List.of("*"), List.of(), List.of(), List.of(), false, Optional.empty()))
              : Optional.empty();
      default -> Optional.of(read(asMap(configuration)));
    };
  }

  private static Cors read(Map<String, Object> configuration) {
    return new Cors(
        texts(configuration, "AllowOrigins"),
        texts(configuration, "AllowMethods"),
        texts(configuration, "AllowHeaders"),
        texts(configuration, "ExposeHeaders"),
        "true".equals(text(configuration.getOrDefault("AllowCredentials", "false"))),
        Optional.ofNullable(configuration.get("MaxAge")).map(Nodes::text));
  }

  private static List<String> texts(Map<String, Object> configuration, String name) {
    return asList(configuration.get(name)).stream().map(Nodes::text).toList();
  }

  /// Answers a browser's preflight request, without any function.
  Optional<LocalResponse> preflight(LocalRequest request) {
    if (!request.method().equals("OPTIONS") || request.header("origin").isEmpty()) {
      return Optional.empty();
    }
    var answer = allowed(request, LocalResponse.empty(204));
    answer = answer.with("access-control-allow-methods", String.join(",", methods));
    answer = answer.with("access-control-allow-headers", String.join(",", headers));
    return Optional.of(
        maxAge.isPresent() ? answer.with("access-control-max-age", maxAge.get()) : answer);
  }

  LocalResponse allowed(LocalRequest request, LocalResponse response) {
    var origin = request.header("origin").orElse("");
    boolean all = origins.contains("*");
    if (origin.isEmpty() || (!all && !origins.contains(origin))) {
      return response;
    }
    var allowed = response.with(ALLOW_ORIGIN, all ? "*" : origin);
    if (!exposed.isEmpty()) {
      allowed = allowed.with("access-control-expose-headers", String.join(",", exposed));
    }
    return credentials ? allowed.with("access-control-allow-credentials", "true") : allowed;
  }
}
