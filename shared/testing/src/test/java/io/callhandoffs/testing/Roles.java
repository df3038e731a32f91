package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The permissions of roles.
final class Roles {

  private Roles() {}

  static String of(Resource function) {
    return function.name().replaceFirst("Function$", "Role");
  }

  /// The log of a function, or of the function that has a role.
  static String logOf(String functionOrRole) {
    return functionOrRole.replaceFirst("(Function|Role)$", "Log");
  }

  /// An action on a resource that a role allows or, with another effect, denies; with the
  /// condition, if there is one.
  record Permission(String role, String resource, String action) {}

  /// All permissions except for writing functions' logs, one line for each role and resource:
  /// `VoiceRole HandoffsTable: dynamodb:GetItem dynamodb:PutItem`.
  static List<String> permissions(Template template) {
    var permissions = new TreeMap<String, TreeSet<String>>();
    Stream.concat(
            template.resources("AWS::IAM::Role").stream()
                .flatMap(role -> permissions(template, role.name()).stream()),
            template.resources("AWS::IAM::RolePolicy").stream().flatMap(Roles::added))
        .filter(permission -> !permission.resource().equals(logOf(permission.role())))
        .forEach(permission ->
            permissions
                .computeIfAbsent(
                    permission.role() + " " + permission.resource(), _ -> new TreeSet<>())
                .add(permission.action()));
    return permissions.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
        .toList();
  }

  static List<Permission> permissions(Template template, String role) {
    var permissions = new ArrayList<Permission>();
    var properties = template.resource(role).properties();
    asList(properties.get("ManagedPolicyArns"))
        .forEach(policy -> permissions.add(new Permission(role, policy.toString(), "managed")));
    for (var policy : asList(properties.get("Policies"))) {
      for (var statement : asList(asMap(asMap(policy).get("PolicyDocument")).get("Statement"))) {
        permissions.addAll(permissions(role, asMap(statement)));
      }
    }
    return permissions;
  }

  /// The permissions that a policy of its own adds to a role.
  private static Stream<Permission> added(Resource policy) {
    var role = name(policy.property("RoleName").orElseThrow());
    return asList(asMap(policy.properties().get("PolicyDocument")).get("Statement")).stream()
        .flatMap(statement -> permissions(role, asMap(statement)).stream());
  }

  private static List<Permission> permissions(String role, Map<String, Object> statement) {
    var permissions = new ArrayList<Permission>();
    var condition = asMap(statement.getOrDefault("Condition", Map.of()));
    var narrowed = condition.isEmpty() ? "" : condition.toString();
    var effect = "Allow".equals(statement.get("Effect")) ? "" : statement.get("Effect") + " ";
    for (var action :
        asList(statement.getOrDefault("Action", "not " + statement.get("NotAction")))) {
      for (var resource :
          asList(statement.getOrDefault("Resource", "not " + statement.get("NotResource")))) {
        permissions.add(new Permission(role, name(resource), effect + action + narrowed));
      }
    }
    return permissions;
  }

  /// `!GetAtt HandoffsTable.Arn` is HandoffsTable, `!Sub ${HandoffsTable.Arn}/index/by-call`
  /// HandoffsTable/index/by-call, and a table's StreamArn is the table's /stream.
  private static String name(Object resource) {
    return switch (resource) {
      case Intrinsic(var _, String of) ->
          of.replace("${", "")
              .replace("}", "")
              .replaceFirst("\\.Arn", "")
              .replaceFirst("\\.StreamArn", "/stream");
      default -> text(resource);
    };
  }
}
