package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.ReadOnly;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.write.Versioned;

final class ProjectRoutes {

  private final SettingsEditor settings;
  private final WebhookHealths healths;
  private final ProjectForm form;

  /// @param webhooksHere whether webhooks may be on the machine that sends to them
  ProjectRoutes(SettingsEditor settings, WebhookHealths healths, boolean webhooksHere) {
    this.settings = settings;
    this.healths = healths;
    this.form = new ProjectForm(new PhoneNumbers(), webhooksHere);
  }

  Reply read(Request request) {
    var project = request.project(Scope.PROJECT_READ);
    var view = view(project, settings.get(project));
    return reply(request.caller().may(Scope.PROJECT_WRITE) ? view : view.withoutSecret());
  }

  Reply change(Request request) {
    var project = request.project(Scope.PROJECT_WRITE);
    var old = settings.get(project);
    var basis = request.basis(ETag.ofVersion(old.version()));
    var seen = view(project, old);
    var fields = request.patched(seen);
    ReadOnly.of(seen).check(fields, "id", "version", "updated_at", "time_zone_release");
    var wanted = form.settings(fields, old.value());
    if (request.validatesOnly()) {
      return reply(view(project, settings.rehearsing().replace(project, wanted, basis)));
    }
    var changed = settings.replace(project, wanted, basis);
    if (request.mentions("event_webhook")) {
      healths.forget(project);
    }
    return reply(view(project, changed));
  }

  private ProjectView view(ProjectId project, Versioned<ProjectSettings> versioned) {
    var webhook = versioned.value().programs().eventWebhook();
    return ProjectView.of(project, versioned, webhook.flatMap(_ -> healths.find(project)));
  }

  private static Reply reply(ProjectView view) {
    return Reply.ok(view).with(ETag.ofVersion(view.facts().version()));
  }
}
