package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.Projects;
import io.callhandoffs.destination.WebhookHealths;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import java.util.Optional;

/// The routes about a project's settings.
final class ProjectRoutes {

  private final Projects projects;
  private final WebhookHealths healths;
  private final boolean webhooksHere;
  private final PhoneNumbers numbers = new PhoneNumbers();

  /// @param webhooksHere whether webhooks may be on the machine that sends to them
  ProjectRoutes(Projects projects, WebhookHealths healths, boolean webhooksHere) {
    this.projects = projects;
    this.healths = healths;
    this.webhooksHere = webhooksHere;
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
    var form = new ProjectForm(numbers, webhooksHere);
    var settings = form.settings(request.patched(ProjectView.of(old, true, health(old))), old);
    var writer = request.mentions("event_webhook") ? projects.reviving() : projects;
    var rehearsed = request.flag("validate_only") ? writer.rehearsing() : writer;
    return reply(rehearsed.replace(settings, basis), true);
  }

  private Reply reply(Project project, boolean withSecret) {
    return Reply.ok(ProjectView.of(project, withSecret, health(project)))
        .with(ETag.ofVersion(project.version()));
  }

  private Optional<WebhookHealth> health(Project project) {
    return project.eventWebhook().flatMap(_ -> healths.find(project.id()));
  }
}
