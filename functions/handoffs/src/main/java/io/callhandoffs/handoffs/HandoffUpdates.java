package io.callhandoffs.handoffs;

import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// Finds the handoffs that requests are about, and changes them, while their calls may go on
/// changing them, too.
record HandoffUpdates(Handoffs handoffs) {

  /// A call in full swing writes a few times a second.
  private static final int MAX_TRIES = 8;

  /// The handoff that a request names.
  Handoff find(Request request, ProjectId project) {
    var id = request.path("id", HandoffId::new);
    return handoffs
        .find(id)
        .filter(handoff -> handoff.project().equals(project))
        .orElseThrow(
            () -> new Failure.NotFound("There is no handoff " + id + " here").asException());
  }

  /// The same; if the request names a version, too, only in that version.
  Handoff current(Request request, ProjectId project) {
    var found = find(request, project);
    var _ = request.basis(ETag.ofVersion(found.revision().version()));
    return found;
  }

  /// Changes the handoff that a request names. Whoever names the version they have read may fail
  /// because of another's change; for whoever does not, `change` is asked again on top of it.
  Reply change(Request request, ProjectId project, UnaryOperator<Handoff> change) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var current = current(request, project);
      var wanted = change.apply(current);
      if (wanted.equals(current)) {
        return reply(request, current);
      }
      if (handoffs.write(wanted)) {
        return reply(request, find(request, project));
      }
    }
    throw new Failure.Unavailable("Too many changes of this handoff at once; send it again")
        .asException();
  }

  static Reply reply(Request request, Handoff handoff) {
    return Reply.ok(HandoffView.of(handoff, Redaction.of(request)))
        .with(ETag.ofVersion(handoff.revision().version()));
  }

  Instant now() {
    return handoffs.now();
  }
}
