package io.callhandoffs.local.gateway;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Intrinsic;
import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The HTTP API as the template defines it.
record ApiDefinition(
    List<ApiRoute> routes, Map<String, AuthorizerDefinition> authorizers, Optional<Cors> cors) {

  private static final String NONE = "NONE";

  /// The function that authorizes requests.
  ///
  /// @param headers without one of these a request is refused and the function not called
  record AuthorizerDefinition(String function, List<String> headers, Duration remembers) {}

  static ApiDefinition of(Template template) {
    var api =
        template.resources("AWS::Serverless::HttpApi").stream()
            .findFirst()
            .map(Resource::properties)
            .orElse(Map.of());
    var auth = asMap(api.getOrDefault("Auth", Map.of()));
    var standard = Optional.ofNullable(auth.get("DefaultAuthorizer")).map(Nodes::text);
    return new ApiDefinition(
        routes(template, standard), authorizers(auth), Cors.of(api.get("CorsConfiguration")));
  }

  private static List<ApiRoute> routes(Template template, Optional<String> standard) {
    var routes = new ArrayList<ApiRoute>();
    for (var function : template.functions()) {
      for (var event : asMap(function.properties().getOrDefault("Events", Map.of())).values()) {
        if ("HttpApi".equals(asMap(event).get("Type"))) {
          routes.add(
              route(
                  function.name(),
                  asMap(asMap(event).getOrDefault("Properties", Map.of())),
                  standard));
        }
      }
    }
    routes.sort(ApiRoute.MOST_SPECIFIC_FIRST);
    return List.copyOf(routes);
  }

  private static ApiRoute route(
      String function, Map<String, Object> event, Optional<String> standard) {
    var auth = asMap(event.getOrDefault("Auth", Map.of()));
    var authorizer =
        Optional.ofNullable(auth.get("Authorizer")).map(Nodes::text).or(() -> standard);
    return new ApiRoute(
        text(event.getOrDefault("Method", "ANY")).toUpperCase(Locale.ROOT),
        text(event.getOrDefault("Path", "$default")),
        function,
        authorizer.filter(name -> !name.equals(NONE)));
  }

  private static Map<String, AuthorizerDefinition> authorizers(Map<String, Object> auth) {
    var authorizers = new LinkedHashMap<String, AuthorizerDefinition>();
    asMap(auth.getOrDefault("Authorizers", Map.of()))
        .forEach((name, value) -> authorizers.put(name, authorizer(asMap(value))));
    return authorizers;
  }

  private static AuthorizerDefinition authorizer(Map<String, Object> authorizer) {
    var identity = asMap(authorizer.getOrDefault("Identity", Map.of()));
    return new AuthorizerDefinition(
        functionName(authorizer.get("FunctionArn")),
        asList(identity.get("Headers")).stream()
            .map(header -> text(header).toLowerCase(Locale.ROOT))
            .toList(),
        Duration.ofSeconds(Integer.parseInt(text(identity.getOrDefault("ReauthorizeEvery", 300)))));
  }

  /// @param arn `!Ref AuthorizerFunction.Alias`, `!GetAtt AuthorizerFunction.Arn`, or a choice of
  ///   them
  private static String functionName(@Nullable Object arn) {
    return arn instanceof Intrinsic(var kind, List<?> choice) && kind.equals("If")
        ? functionName(choice.getLast())
        : Nodes.resolve(arn, name -> name.replaceFirst("\\..*", ""));
  }
}
