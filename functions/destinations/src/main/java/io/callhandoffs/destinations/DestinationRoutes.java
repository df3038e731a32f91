package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Fields;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.api.Shape;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationEditor;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Destinations;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.destination.Page;
import io.callhandoffs.destination.Projects;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/// The routes about destinations.
final class DestinationRoutes {

  private final Destinations destinations;
  private final DestinationEditor editor;
  private final Projects projects;
  private final PhoneNumbers numbers = new PhoneNumbers();

  DestinationRoutes(DynamoDbEnhancedClient dynamo, Environment environment, Clock clock) {
    this.destinations = new Destinations(dynamo, environment);
    this.editor = new DestinationEditor(dynamo, environment, clock);
    this.projects = new Projects(dynamo, environment, clock);
  }

  Reply list(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_READ);
    var limit = request.query("limit", DestinationRoutes::limit).orElse(Page.USUAL_SIZE);
    var query = "destinations of " + project;
    var after = request.query("next", token -> PageToken.read(query, token));
    var page = destinations.page(project, after, limit);
    var settings = projects.get(project);
    return Reply.ok(
        new DestinationListView(
            page.entries().stream()
                .map(entry -> DestinationView.of(entry, settings, numbers))
                .toList(),
            page.after().map(position -> PageToken.write(query, position))));
  }

  Reply read(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_READ);
    return reply(project, found(request, project));
  }

  Reply create(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var draft =
        DestinationForm.draft(request.json(), Optional.empty(), projects.get(project), numbers);
    if (request.flag("validate_only")) {
      return Reply.ok(view(project, editor.rehearsing().create(project, draft, Optional.empty())));
    }
    return created(project, editor.create(project, draft, request.idempotencyKey()));
  }

  Reply replace(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var old = found(request, project);
    return replace(request, project, old, request.json());
  }

  Reply change(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var old = found(request, project);
    return replace(request, project, old, request.patched(view(project, old)));
  }

  private Reply replace(Request request, ProjectId project, Entry old, Fields fields) {
    var destination = old.destination();
    var basis = request.basis(ETag.ofVersion(destination.version()));
    var draft =
        DestinationForm.draft(fields, Optional.of(destination), projects.get(project), numbers);
    var writer = request.flag("validate_only") ? editor.rehearsing() : editor;
    return reply(project, writer.replace(project, destination.id(), draft, basis));
  }

  Reply delete(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var destination = found(request, project).destination();
    var basis = request.basis(ETag.ofVersion(destination.version()));
    var successor = request.query("successor", DestinationId::new);
    editor.delete(project, destination.id(), successor, basis);
    return Reply.noContent();
  }

  Reply duplicate(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var id = request.path("id", DestinationId::new);
    return created(project, editor.duplicate(project, id, request.idempotencyKey()));
  }

  Reply readDefault(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_READ);
    return defaultReply(project, foundDefault(project));
  }

  Reply setDefault(Request request) {
    var project = ProjectRoutes.allowed(request, Scope.DESTINATIONS_WRITE);
    var fields = request.json();
    var id = fields.required("id", Shape.TEXT, DestinationId::new);
    fields.rejectIfInvalid();
    var basis = request.basis(tagOf(foundDefault(project)));
    return defaultReply(project, editor.makeDefault(project, id.orElseThrow(), basis));
  }

  private Entry found(Request request, ProjectId project) {
    var id = request.path("id", DestinationId::new);
    return destinations
        .find(project, id)
        .orElseThrow(
            () -> new Failure.NotFound("There is no destination " + id + " here").asException());
  }

  private Entry foundDefault(ProjectId project) {
    return destinations
        .findDefault(project)
        .orElseThrow(() ->
            new Failure.NotFound("The project has no destinations, and so no default")
                .asException());
  }

  private Reply created(ProjectId project, Entry entry) {
    var id = entry.destination().id();
    return Reply.created("/v1/projects/" + project + "/destinations/" + id, view(project, entry))
        .with(ETag.ofVersion(entry.destination().version()));
  }

  private Reply reply(ProjectId project, Entry entry) {
    return Reply.ok(view(project, entry)).with(ETag.ofVersion(entry.destination().version()));
  }

  private Reply defaultReply(ProjectId project, Entry entry) {
    return Reply.ok(view(project, entry)).with(tagOf(entry));
  }

  /// Which destination is the default is all that can change about the default.
  private static ETag tagOf(Entry entry) {
    return new ETag(entry.destination().id().value());
  }

  private DestinationView view(ProjectId project, Entry entry) {
    return DestinationView.of(entry, projects.get(project), numbers);
  }

  private static int limit(String text) {
    var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > Page.MAX_SIZE) {
      throw new IllegalArgumentException("must be 1 to " + Page.MAX_SIZE);
    }
    return limit;
  }
}
