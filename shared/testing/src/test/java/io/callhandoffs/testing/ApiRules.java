package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Rules for the HTTP API: above all, that nothing is open that should not be.
final class ApiRules {

  /// Routes that answer without an API key. Twilio's are signed instead, and handoff_state checks a
  /// key itself.
  private static final Set<String> OPEN_ROUTES =
      Set.of(
          "GET /console",
          "GET /console/",
          "GET /console/{proxy+}",
          "GET /health",
          "GET /openapi.yaml",
          "GET /v1/{account_id}/{project_id}/handoff_state",
          "HEAD /console",
          "HEAD /console/",
          "HEAD /console/{proxy+}",
          "HEAD /health",
          "HEAD /openapi.yaml",
          "HEAD /v1/{account_id}/{project_id}/handoff_state",
          "POST /voice/accept",
          "POST /voice/call",
          "POST /voice/dial-status",
          "POST /voice/fallback",
          "POST /voice/handoff",
          "POST /voice/machine",
          "POST /voice/partial",
          "POST /voice/recorded",
          "POST /voice/checked",
          "POST /voice/recording",
          "POST /voice/rescued",
          "POST /voice/route",
          "POST /voice/status",
          "POST /voice/whisper");

  private final Template template;
  private final Resource api;
  private final Violations violations;

  ApiRules(Template template, Violations violations) {
    this.template = template;
    this.api = template.resource("Api");
    this.violations = violations;
  }

  void check() {
    routes();
    authorizer();
    accessLog();
  }

  private void routes() {
    var seen = new HashSet<String>();
    for (var route : template.routes()) {
      violations.require(route.key(), seen.add(route.key()), "must be there once");
      violations.require(
          route.key(),
          route.open() == OPEN_ROUTES.contains(route.key()),
          "must ask for an API key, unless it is one of the routes that are open on purpose");
    }
    template.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .forEach(route ->
            violations.require(
                route.key(),
                seen.contains("HEAD " + route.path()),
                "must be there for HEAD as well"));
    violations.require("Api", seen.containsAll(OPEN_ROUTES), "lacks a route that others call");
  }

  private void authorizer() {
    var auth = asMap(api.property("Auth").orElse(Map.of()));
    violations.require(
        "Api", "ApiKey".equals(auth.get("DefaultAuthorizer")), "must ask for a key by default");
    var key =
        asMap(asMap(auth.getOrDefault("Authorizers", Map.of())).getOrDefault("ApiKey", Map.of()));
    violations.require(
        "Api",
        new Intrinsic(
                "If",
                List.of(
                    "IsLocal",
                    new Intrinsic("GetAtt", "AuthorizerFunction.Arn"),
                    new Intrinsic("Ref", "AuthorizerFunction.Alias")))
            .equals(key.get("FunctionArn")),
        "must ask the alias of the authorizer function");
    violations.require(
        "IsLocal",
        new Intrinsic("Equals", List.of(new Intrinsic("Ref", "AWS::URLSuffix"), "localhost"))
            .equals(template.section("Conditions").get("IsLocal")),
        "must never hold on AWS");
    violations.require(
        "Api",
        Boolean.TRUE.equals(key.get("EnableSimpleResponses"))
            && "2.0".equals(key.get("AuthorizerPayloadFormatVersion")),
        "must take the simple answers that the authorizer gives");
    violations.require(
        "Api",
        List.of("x-api-key").equals(asMap(key.getOrDefault("Identity", Map.of())).get("Headers")),
        "must refuse requests without x-api-key before anything runs");
  }

  private void accessLog() {
    var settings = asMap(api.property("AccessLogSettings").orElse(Map.of()));
    var format = text(settings.getOrDefault("Format", ""));
    violations.require("Api", format.contains("$context.routeKey"), "must log its requests");
    violations.require(
        "Api",
        Stream.of("query", "header", "$context.authorizer.key").noneMatch(format::contains),
        "must not log what callers said, or keys");
  }
}
