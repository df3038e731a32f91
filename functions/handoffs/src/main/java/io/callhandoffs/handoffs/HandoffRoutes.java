package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.HandoffPage;
import io.callhandoffs.tables.handoffs.Handoffs;

/// The routes that read and move handoffs.
final class HandoffRoutes {

  private final Handoffs handoffs;
  private final HandoffUpdates updates;

  HandoffRoutes(Handoffs handoffs) {
    this.handoffs = handoffs;
    this.updates = new HandoffUpdates(handoffs);
  }

  /// The project of a request, if its sender may do this there.
  static ProjectId allowed(Request request, Scope scope) {
    var project = request.path("project", ProjectId::new);
    request.caller().require(scope, project);
    return project;
  }

  Reply list(Request request) {
    var project = allowed(request, Scope.HANDOFFS_READ);
    var limit = request.query("limit", HandoffRoutes::limit).orElse(HandoffPage.DEFAULT_SIZE);
    var query = Filters.of(request, project);
    // A record prints all that it filters by: another filter is another list.
    var list = query.toString();
    var after = request.query("next", token -> PageToken.read(list, token));
    var page = handoffs.list(query, after, limit);
    var redaction = Redaction.of(request);
    return Reply.ok(
        new HandoffListView(
            page.handoffs().stream()
                .map(handoff -> HandoffEntryView.of(handoff, redaction))
                .toList(),
            page.after().map(position -> PageToken.write(list, position))));
  }

  Reply read(Request request) {
    var project = allowed(request, Scope.HANDOFFS_READ);
    return HandoffUpdates.reply(request, updates.find(request, project));
  }

  Reply change(Request request) {
    var project = allowed(request, Scope.HANDOFFS_WRITE);
    return updates.change(
        request, project, current -> HandoffForm.changed(request, current, handoffs.now()));
  }

  private static int limit(String text) {
    var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > HandoffPage.MAX_SIZE) {
      throw new IllegalArgumentException("must be 1 to " + HandoffPage.MAX_SIZE);
    }
    return limit;
  }
}
