package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.tables.handoffs.HandoffPage;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.Optional;

/// Lists, reads and changes handoffs.
final class HandoffRoutes {

  private final Handoffs handoffs;
  private final HandoffSearch search;
  private final HandoffUpdates updates;

  HandoffRoutes(Handoffs handoffs, HandoffSearch search) {
    this.handoffs = handoffs;
    this.search = search;
    this.updates = new HandoffUpdates(handoffs);
  }

  Reply list(Request request) {
    var project = request.project(Scope.HANDOFFS_READ);
    var limit = request.limit(HandoffPage.DEFAULT_SIZE, HandoffPage.MAX_SIZE);
    var query = Filters.of(request, project);
    // A record prints all its filters: with another filter the page tokens do not fit.
    var list = query.toString();
    var after = request.query("next", token -> PageToken.read(list, token));
    var page = search.list(query, after, limit);
    var counted =
        Optional.of(page)
            .filter(_ -> isCounted(request, after))
            .map(first -> search.count(query, first));
    var redaction = Redaction.of(request);
    return Reply.ok(
        new HandoffListView(
            page.handoffs().stream()
                .map(handoff -> HandoffEntryView.of(handoff, redaction))
                .toList(),
            page.after().map(position -> PageToken.write(list, position)),
            counted.map(HandoffCount::least),
            counted.map(HandoffCount::isExact)));
  }

  /// Counting reads what is counted, so it is done for whoever asks for it; further pages have been
  /// counted with the first.
  private static boolean isCounted(Request request, Optional<String> after) {
    return after.isEmpty() && request.query("count", Boolean::valueOf).orElse(false);
  }

  Reply read(Request request) {
    var project = request.project(Scope.HANDOFFS_READ);
    return HandoffUpdates.reply(request, updates.find(request, project));
  }

  Reply change(Request request) {
    var project = request.project(Scope.HANDOFFS_WRITE);
    return updates.change(
        request, project, current -> HandoffForm.changed(request, current, handoffs.now()));
  }
}
