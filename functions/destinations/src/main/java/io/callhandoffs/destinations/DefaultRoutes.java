package io.callhandoffs.destinations;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;

final class DefaultRoutes {

  private final Destinations destinations;
  private final DestinationEditor editor;
  private final DestinationReplies replies;

  DefaultRoutes(Destinations destinations, DestinationEditor editor, DestinationReplies replies) {
    this.destinations = destinations;
    this.editor = editor;
    this.replies = replies;
  }

  Reply read(Request request) {
    var project = request.project(Scope.DESTINATIONS_READ);
    return replies.theDefault(project, found(project));
  }

  Reply set(Request request) {
    var project = request.project(Scope.DESTINATIONS_WRITE);
    var fields = request.json();
    var id = fields.required("id", JsonType.TEXT, DestinationId::new);
    fields.rejectIfInvalid();
    var basis = request.basis(DestinationReplies.tagOfDefault(found(project)));
    var writer = request.validatesOnly() ? editor.rehearsing() : editor;
    return replies.theDefault(project, writer.makeDefault(project, id.orElseThrow(), basis));
  }

  private Entry found(ProjectId project) {
    return destinations
        .findDefault(project)
        .orElseThrow(() -> Failure.notFound("The project has no destinations, and so no default"));
  }
}
