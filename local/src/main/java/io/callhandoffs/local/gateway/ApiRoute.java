package io.callhandoffs.local.gateway;

import static java.util.Comparator.comparing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A route of the HTTP API, and the function behind it.
///
/// @param authorizer its name; empty for a route that is open to all
record ApiRoute(String method, String path, String function, Optional<String> authorizer) {

  private static final String ANY = "ANY";
  private static final String DEFAULT = "$default";

  /// The most specific route first: words before parameters, parameters before `{proxy+}`, named
  /// methods before `ANY`.
  static final Comparator<ApiRoute> MOST_SPECIFIC_FIRST =
      comparing(ApiRoute::precision).reversed().thenComparing(route -> route.method.equals(ANY));

  /// As it appears in events: `GET /v1/projects/{project}`.
  String key() {
    return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
  }

  /// The path's parameters; empty if the route does not match the request.
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    if (path.equals(DEFAULT)) {
      return Optional.of(Map.of());
    }
    if (!method.equals(ANY) && !method.equals(requestMethod)) {
      return Optional.empty();
    }
    return match(List.of(path.split("/", -1)), List.of(rawPath.split("/", -1)));
  }

  private static Optional<Map<String, String>> match(List<String> pattern, List<String> segments) {
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < pattern.size(); i++) {
      var part = pattern.get(i);
      if (i >= segments.size()) {
        return Optional.empty();
      }
      if (part.endsWith("+}")) {
        var rest = String.join("/", segments.subList(i, segments.size()));
        parameters.put(part.substring(1, part.length() - 2), decode(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(parameters);
      }
      if (part.startsWith("{") && !segments.get(i).isEmpty()) {
        parameters.put(part.substring(1, part.length() - 1), decode(segments.get(i)));
      } else if (!part.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return segments.size() == pattern.size() ? Optional.of(parameters) : Optional.empty();
  }

  static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return encoded;
    }
  }

  /// One letter a segment, later in the alphabet if more specific.
  private String precision() {
    if (path.equals(DEFAULT)) {
      return "";
    }
    var precision = new StringBuilder();
    for (var part : path.split("/", -1)) {
      precision.append(part.endsWith("+}") ? 'a' : part.startsWith("{") ? 'b' : 'c');
    }
    return precision.toString();
  }
}
