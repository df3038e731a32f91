package io.callhandoffs.handoffs;

import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.write.Optimistic;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds and changes the handoffs of requests, while their calls may change them at the same time.
record HandoffUpdates(Handoffs handoffs) {

  Handoff find(Request request, ProjectId project) {
    var id = request.path("id", HandoffId::new);
    return handoffs
        .find(id)
        .filter(handoff -> handoff.project().equals(project))
        .orElseThrow(() -> Failure.notFound("There is no handoff " + id + " here"));
  }

  /// The request's handoff. Fails with 412 if `If-Match` names another version.
  Handoff current(Request request, ProjectId project) {
    var found = find(request, project);
    var _ = request.basis(ETag.ofVersion(found.revision().version()));
    return found;
  }

  /// Changes the handoff of a request. With `If-Match`, another's change in between fails the
  /// request; without, `change` is applied again on top of it.
  Reply change(Request request, ProjectId project, UnaryOperator<Handoff> change) {
    return Optimistic.FEW_WRITERS
        .write(() -> changed(request, project, change))
        .map(handoff -> reply(request, handoff))
        .orElseThrow(
            () -> Failure.unavailable("Too many changes of this handoff at once; send it again"));
  }

  private Optional<Handoff> changed(
      Request request, ProjectId project, UnaryOperator<Handoff> change) {
    var current = current(request, project);
    var wanted = change.apply(current);
    if (wanted.equals(current) || request.validatesOnly()) {
      return Optional.of(wanted);
    }
    return handoffs.write(wanted, request.caller().name())
        ? Optional.of(find(request, project))
        : Optional.empty();
  }

  static Reply reply(Request request, Handoff handoff) {
    return Reply.ok(HandoffView.of(handoff, Redaction.of(request)))
        .with(ETag.ofVersion(handoff.revision().version()));
  }

  Instant now() {
    return handoffs.now();
  }
}
