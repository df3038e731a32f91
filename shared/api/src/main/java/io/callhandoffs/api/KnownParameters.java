package io.callhandoffs.api;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Violation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters of the query string that each route knows. A route refuses every other, before it
/// does anything: nobody may believe in a `validate_only` that is not read.
public final class KnownParameters {

  /// Parameters whose value is `true` or `false`.
  private static final Set<String> FLAGS = Set.of("validate_only", "force", "count");

  private static final Map<String, Set<String>> BY_ROUTE =
      """
      PATCH  /v1/projects/{project} validate_only
      GET    /v1/projects/{project}/destinations limit next
      POST   /v1/projects/{project}/destinations validate_only
      PUT    /v1/projects/{project}/destinations/{id} validate_only
      PATCH  /v1/projects/{project}/destinations/{id} validate_only
      DELETE /v1/projects/{project}/destinations/{id} successor validate_only
      POST   /v1/projects/{project}/destinations/{id}/duplicate validate_only
      GET    /v1/projects/{project}/destinations/{id}/checks limit next
      PUT    /v1/projects/{project}/default-destination validate_only
      PUT    /v1/projects/{project}/twilio validate_only
      DELETE /v1/projects/{project}/twilio force validate_only
      POST   /v1/projects/{project}/twilio/rotation validate_only
      GET    /v1/projects/{project}/numbers/available country type area_code contains locality
      POST   /v1/projects/{project}/numbers validate_only
      PUT    /v1/projects/{project}/numbers/{sid}/connection force validate_only
      DELETE /v1/projects/{project}/numbers/{sid}/connection force validate_only
      PUT    /v1/projects/{project}/dialling-policy validate_only
      GET    /v1/projects/{project}/dialling-policy/check number
      GET    /v1/projects/{project}/handoffs state ending feedback destination call_sid shared_id caller words from to limit next count
      POST   /v1/projects/{project}/handoffs validate_only
      GET    /v1/projects/{project}/handoffs/tool format
      PATCH  /v1/projects/{project}/handoffs/{id} validate_only
      POST   /v1/projects/{project}/handoffs/{id}/feedback validate_only
      PUT    /v1/projects/{project}/handoffs/{id}/feedback validate_only
      GET    /v1/projects/{project}/statistics from to by zone
      POST   /v1/projects/{project}/api-keys validate_only
      DELETE /v1/projects/{project}/api-keys/{id} validate_only
      GET    /v1/{account_id}/{project_id}/handoff_state id shared_id
      """
          .lines()
          .map(line -> line.split(" +"))
          .collect(
              toUnmodifiableMap(
                  words -> words[0] + " " + words[1],
                  words -> Stream.of(words).skip(2).collect(toUnmodifiableSet())));

  private KnownParameters() {}

  /// Those of a route such as `GET /v1/projects/{project}`.
  public static Set<String> of(String route) {
    return BY_ROUTE.getOrDefault(route, Set.of());
  }

  /// Refuses parameters that `route` does not know, and flags that are neither true nor false.
  static void check(String route, @Nullable Map<String, String> parameters) {
    if (parameters == null) {
      return;
    }
    var violations =
        Stream.concat(
                parameters.keySet().stream()
                    .filter(name -> !of(route).contains(name))
                    .map(name -> new Violation(name, unknown(route))),
                parameters.entrySet().stream()
                    .filter(
                        flag -> FLAGS.contains(flag.getKey()) && of(route).contains(flag.getKey()))
                    .filter(flag -> !Parameters.isFlag(flag.getValue()))
                    .map(flag -> new Violation(flag.getKey(), Parameters.NO_FLAG)))
            .toList();
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
  }

  private static String unknown(String route) {
    var known = of(route);
    return known.isEmpty()
        ? "is not a parameter of this route, which has none; nothing was done"
        : "is not a parameter of this route; it has "
            + String.join(", ", known.stream().sorted().toList())
            + "; nothing was done";
  }
}
