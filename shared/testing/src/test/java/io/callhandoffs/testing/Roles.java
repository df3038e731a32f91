package io.callhandoffs.testing;

import static io.callhandoffs.testing.Template.asList;
import static io.callhandoffs.testing.Template.asMap;
import static io.callhandoffs.testing.Template.text;

import io.callhandoffs.testing.Template.Intrinsic;
import io.callhandoffs.testing.Template.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who may do what to what, one line each: `VoiceRole dynamodb:GetItem NumbersTable`.
final class Roles {

  private Roles() {}

  static String of(Resource function) {
    return function.name().replaceFirst("Function$", "Role");
  }

  static String logOf(Resource function) {
    return function.name().replaceFirst("Function$", "Log");
  }

  /// Every permission of every role, sorted.
  static List<String> permissions(Template template) {
    var permissions = new TreeSet<String>();
    for (var role : template.resources("AWS::IAM::Role")) {
      permissions.addAll(permissions(template, role.name()));
    }
    return List.copyOf(permissions);
  }

  static List<String> permissions(Template template, String role) {
    var permissions = new TreeSet<String>();
    var properties = template.resource(role).properties();
    asList(properties.get("ManagedPolicyArns"))
        .forEach(policy -> permissions.add(role + " managed " + policy));
    for (var policy : asList(properties.get("Policies"))) {
      for (var statement : asList(asMap(asMap(policy).get("PolicyDocument")).get("Statement"))) {
        permissions.addAll(permissions(role, asMap(statement)));
      }
    }
    return List.copyOf(permissions);
  }

  private static Set<String> permissions(String role, Map<String, Object> statement) {
    var permissions = new TreeSet<String>();
    var effect = "Allow".equals(statement.get("Effect")) ? "" : statement.get("Effect") + " ";
    for (var action :
        asList(statement.getOrDefault("Action", "not" + statement.get("NotAction")))) {
      for (var resource :
          asList(statement.getOrDefault("Resource", "not" + statement.get("NotResource")))) {
        permissions.add(role + " " + effect + action + " " + name(resource));
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
