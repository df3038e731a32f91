package io.callhandoffs.access;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import java.util.Optional;
import java.util.Set;

/// Whoever calls the API, as the authorizer found them to be.
///
/// @param project the one project they may touch; empty for every project
public record Caller(String name, Optional<ProjectId> project, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /// Refuses, unless this caller may do `scope` in `wanted`.
  public void require(Scope scope, ProjectId wanted) {
    if (project.isPresent() && !project.get().equals(wanted)) {
      throw new Failure.Forbidden("This API key is not for the project " + wanted).asException();
    }
    if (!may(scope)) {
      throw new Failure.Forbidden("This API key lacks the scope " + scope.text()).asException();
    }
  }
}
