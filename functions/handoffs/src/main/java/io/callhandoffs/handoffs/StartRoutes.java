package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.text.EnumNames;
import java.util.Optional;

final class StartRoutes {

  private final Handoffs handoffs;
  private final Projects projects;
  private final Starter starter;

  StartRoutes(Handoffs handoffs, Projects projects, Starter starter) {
    this.handoffs = handoffs;
    this.projects = projects;
    this.starter = starter;
  }

  Reply start(Request request) {
    var project = request.project(Scope.HANDOFFS_WRITE);
    if (request.validatesOnly()) {
      return reply(request, started(request, project, starter.rehearsing()));
    }
    var key = request.idempotencyKey();
    var handoff =
        key.flatMap(known -> handoffs.remembered().find(known, handoffs.now()))
            .flatMap(this::find)
            .orElseGet(() -> started(request, project, starter));
    key.ifPresent(known -> handoffs.remembered().put(known, handoff.id(), handoffs.now()));
    return reply(request, handoff);
  }

  private static Reply reply(Request request, Handoff handoff) {
    return Reply.accepted(HandoffView.of(handoff, Redaction.of(request)))
        .with(ETag.ofVersion(handoff.revision().version()));
  }

  private Optional<Handoff> find(HandoffId id) {
    return handoffs.find(id);
  }

  private Handoff started(Request request, ProjectId id, Starter calls) {
    var by = request.caller().name();
    var project = projects.of(id);
    var form = HandoffContextForm.read(request.json(), project, by);
    return calls.start(project, form.call(), form.context(), by);
  }

  /// The tool definition by which a language model hands calls off.
  Reply tool(Request request) {
    var project = request.project(Scope.DESTINATIONS_READ);
    var format =
        request
            .query("format", word -> EnumNames.constant(ToolFormat.class, word))
            .orElse(ToolFormat.OPENAI);
    return Reply.ok(Tool.of(projects.of(project), format));
  }
}
