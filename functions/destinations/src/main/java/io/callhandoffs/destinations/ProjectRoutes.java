package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.Projects;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;

/// The routes about a project's settings.
final class ProjectRoutes {

  private final Projects projects;
  private final PhoneNumbers numbers = new PhoneNumbers();

  ProjectRoutes(Projects projects) {
    this.projects = projects;
  }

  /// The project of a request, if its sender may do this there.
  static ProjectId allowed(Request request, Scope scope) {
    var project = request.path("project", ProjectId::new);
    request.caller().require(scope, project);
    return project;
  }

  Reply read(Request request) {
    var project = projects.get(allowed(request, Scope.PROJECT_READ));
    return reply(project, request.caller().may(Scope.PROJECT_WRITE));
  }

  Reply change(Request request) {
    var old = projects.get(allowed(request, Scope.PROJECT_WRITE));
    var basis = request.basis(ETag.ofVersion(old.version()));
    var settings = ProjectForm.settings(request.patched(ProjectView.of(old, true)), old, numbers);
    var writer = request.flag("validate_only") ? projects.rehearsing() : projects;
    return reply(writer.replace(settings, basis), true);
  }

  private static Reply reply(Project project, boolean withSecret) {
    return Reply.ok(ProjectView.of(project, withSecret)).with(ETag.ofVersion(project.version()));
  }
}
