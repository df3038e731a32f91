package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Fields;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.ReadOnly;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.DestinationPage;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.write.IdempotencyKey;
import java.util.Optional;

final class DestinationRoutes {

  private final Destinations destinations;
  private final DestinationEditor editor;
  private final PhoneNumbers numbers;
  private final DestinationReplies replies;

  DestinationRoutes(
      Destinations destinations, DestinationEditor editor, DestinationReplies replies) {
    this.destinations = destinations;
    this.editor = editor;
    this.numbers = new PhoneNumbers();
    this.replies = replies;
  }

  Reply list(Request request) {
    var project = request.project(Scope.DESTINATIONS_READ);
    var limit = request.limit(DestinationPage.DEFAULT_SIZE, DestinationPage.MAX_SIZE);
    var query = "destinations of " + project;
    var after = request.query("next", token -> PageToken.read(query, token));
    var page = destinations.page(project, after, limit);
    return Reply.ok(
        new DestinationListView(
            replies.views(project, page.entries()),
            page.after().map(position -> PageToken.write(query, position))));
  }

  Reply read(Request request) {
    var project = request.project(Scope.DESTINATIONS_READ);
    return replies.ok(project, found(request, project));
  }

  Reply create(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    return request.validatesOnly()
        ? replies.shown(project, create(editor.rehearsing(), request, project, Optional.empty()))
        : replies.created(project, created(request, project));
  }

  private Entry created(Request request, ProjectId project) {
    var key = request.idempotencyKey();
    // Asked first: a request that was carried out then might be refused now.
    return key.flatMap(k -> editor.answered(project, k))
        .orElseGet(() -> create(editor, request, project, key));
  }

  private Entry create(
      DestinationEditor writer, Request request, ProjectId project, Optional<IdempotencyKey> key) {
    return writer.create(project, draft(request, project), key, request.caller().name());
  }

  private Draft draft(Request request, ProjectId project) {
    return DestinationForm.draft(
        request.json(), Optional.empty(), destinations.settings(project), numbers);
  }

  Reply replace(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    var old = found(request, project);
    return replace(request, project, old, request.json());
  }

  Reply change(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    var old = found(request, project);
    return replace(request, project, old, request.patched(replies.view(project, old)));
  }

  private Reply replace(Request request, ProjectId project, Entry old, Fields fields) {
    var destination = old.destination();
    var basis = request.basis(ETag.ofVersion(destination.revision().version()));
    ReadOnly.of(replies.view(project, old)).check(fields, DestinationView.LASTING);
    var draft =
        DestinationForm.draft(
            fields, Optional.of(destination), destinations.settings(project), numbers);
    return replies.ok(project, editorFor(request).replace(project, destination.id(), draft, basis));
  }

  Reply delete(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    var destination = found(request, project).destination();
    var successor = request.query("successor", DestinationId::new);
    var basis = request.basis(ETag.ofVersion(destination.revision().version()));
    editorFor(request).delete(project, destination.id(), successor, basis);
    return Reply.noContent();
  }

  Reply duplicate(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    var id = request.path("id", DestinationId::new);
    var by = request.caller().name();
    return request.validatesOnly()
        ? replies.shown(project, editor.rehearsing().duplicate(project, id, Optional.empty(), by))
        : replies.created(project, editor.duplicate(project, id, request.idempotencyKey(), by));
  }

  private DestinationEditor editorFor(Request request) {
    return request.validatesOnly() ? editor.rehearsing() : editor;
  }

  private Entry found(Request request, ProjectId project) {
    var id = request.path("id", DestinationId::new);
    return destinations
        .find(project, id)
        .orElseThrow(() -> Failure.notFound("There is no destination " + id + " here"));
  }
}
