package io.callhandoffs.handoffs;

import static java.util.Comparator.comparing;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;

/// Tells what Twilio's webhooks reported of a handoff, and how they were answered.
record WebhookRoutes(HandoffUpdates handoffs, WebhookLog log) {

  Reply list(Request request) {
    var handoff = handoffs.find(request, request.project(Scope.HANDOFFS_READ));
    var found = log.of(handoff);
    var webhooks =
        found.lines().stream()
            .flatMap(line -> WebhookView.read(line, handoff))
            .sorted(comparing(WebhookView::at))
            .toList();
    return Reply.ok(new WebhookListView(webhooks, log.keptSince(), found.isComplete()));
  }
}
