package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffPage;
import io.callhandoffs.handoff.Handoffs;
import io.callhandoffs.project.ProjectId;

/// The routes that read and move handoffs.
final class HandoffRoutes {

  /// A call in full swing writes a few times a second.
  private static final int MAX_TRIES = 8;

  private final Handoffs handoffs;

  HandoffRoutes(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  /// The project of a request, if its sender may do this there.
  static ProjectId allowed(Request request, Scope scope) {
    var project = request.path("project", ProjectId::new);
    request.caller().require(scope, project);
    return project;
  }

  Reply list(Request request) {
    var project = allowed(request, Scope.HANDOFFS_READ);
    var limit = request.query("limit", HandoffRoutes::limit).orElse(HandoffPage.USUAL_SIZE);
    var query = Filters.of(request, project);
    // A record prints all that it filters by: another filter is another list.
    var list = query.toString();
    var after = request.query("next", token -> PageToken.read(list, token));
    var page = handoffs.list(query, after, limit);
    var eyes = Eyes.of(request);
    return Reply.ok(
        new HandoffListView(
            page.handoffs().stream().map(handoff -> HandoffEntryView.of(handoff, eyes)).toList(),
            page.after().map(position -> PageToken.write(list, position))));
  }

  Reply read(Request request) {
    var project = allowed(request, Scope.HANDOFFS_READ);
    return reply(request, found(request, project));
  }

  /// Whoever names the version they have read may fail because of another's change; whoever does
  /// not is asked for again on top of it.
  Reply change(Request request) {
    var project = allowed(request, Scope.HANDOFFS_WRITE);
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var current = found(request, project);
      var _ = request.basis(ETag.ofVersion(current.version()));
      var wanted = HandoffForm.changed(request, current, handoffs.now());
      if (wanted.equals(current)) {
        return reply(request, current);
      }
      if (handoffs.write(wanted)) {
        return reply(request, found(request, project));
      }
    }
    throw new Failure.Unavailable("Too many changes of this handoff at once; send it again")
        .asException();
  }

  private Handoff found(Request request, ProjectId project) {
    var id = request.path("id", HandoffId::new);
    return handoffs
        .find(id)
        .filter(handoff -> handoff.project().equals(project))
        .orElseThrow(
            () -> new Failure.NotFound("There is no handoff " + id + " here").asException());
  }

  private static Reply reply(Request request, Handoff handoff) {
    return Reply.ok(HandoffView.of(handoff, Eyes.of(request)))
        .with(ETag.ofVersion(handoff.version()));
  }

  private static int limit(String text) {
    var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > HandoffPage.MAX_SIZE) {
      throw new IllegalArgumentException("must be 1 to " + HandoffPage.MAX_SIZE);
    }
    return limit;
  }
}
