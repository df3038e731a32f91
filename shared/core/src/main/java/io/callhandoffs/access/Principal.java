package io.callhandoffs.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The client of the API, as the authorizer identified it.
///
/// @param project the one project it may touch; empty for every project
public record Principal(String name, Optional<ProjectId> project, Set<Scope> scopes) {

  /// Stands for every project where a project's id would be.
  private static final String EVERY_PROJECT = "*";

  public Principal {
    scopes = Set.copyOf(scopes);
  }

  /// The principal that may do everything in every project.
  public static Principal administrator() {
    return new Principal("administrator", Optional.empty(), EnumSet.allOf(Scope.class));
  }

  /// Reads what [#context] has written. Empty if anything is missing: no caller is better than a
  /// caller with too many rights.
  public static Optional<Principal> ofContext(Map<String, ?> context) {
    if (!(context.get("name") instanceof String name)
        || !(context.get("project") instanceof String project)
        || !(context.get("scopes") instanceof String scopes)) {
      return Optional.empty();
    }
    var known = Stream.of(scopes.split(" ")).flatMap(scope -> Scope.find(scope).stream());
    return Optional.of(new Principal(name, project(project), known.collect(toSet())));
  }

  /// The context that the authorizer passes on: API Gateway hands only strings to the functions.
  public Map<String, String> context() {
    return Map.of(
        "name", name,
        "project", projectText(),
        "scopes", scopes.stream().sorted().map(Scope::text).collect(joining(" ")));
  }

  /// The project, or `*`.
  public String projectText() {
    return project.map(ProjectId::value).orElse(EVERY_PROJECT);
  }

  /// Reads what [#projectText] has written.
  public static Optional<ProjectId> project(String text) {
    return text.equals(EVERY_PROJECT) ? Optional.empty() : Optional.of(new ProjectId(text));
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /// Refuses, unless this caller may do `scope` in `wanted`.
  public void require(Scope scope, ProjectId wanted) {
    if (project.isPresent() && !project.get().equals(wanted)) {
      throw Failure.forbidden("This API key is not for the project " + wanted);
    }
    if (!may(scope)) {
      throw Failure.forbidden("This API key lacks the scope " + scope.text());
    }
  }
}
