package io.callhandoffs.handoffs;

import io.callhandoffs.access.Keys;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.destination.Destinations;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffQuery;
import io.callhandoffs.handoff.Handoffs;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.ProjectId;
import java.util.Locale;
import java.util.Optional;

/// The route that answers as [PolyAI's handoff
/// API](https://docs.poly.ai/api-reference/handoff/introduction) does, so that a screen-pop which
/// was written for that one works unchanged. It asks for the key itself, since API Gateway would
/// refuse whoever has none in words of its own.
final class StateRoutes {

  static final String PATH = "/v1/{account_id}/{project_id}/handoff_state";

  private final Handoffs handoffs;
  private final Destinations destinations;
  private final Keys keys;

  StateRoutes(Handoffs handoffs, Destinations destinations, Keys keys) {
    this.handoffs = handoffs;
    this.destinations = destinations;
    this.keys = keys;
  }

  /// What is known of a handoff by its id, its call's, or, before both, the shared one.
  Reply read(Request request) {
    var caller = request.header("x-api-key").flatMap(keys::caller).orElseThrow(StateRoutes::noKey);
    // PolyAI's projects are called PROJECT-1a2b3c.
    var project = request.path("project_id", name -> new ProjectId(name.toLowerCase(Locale.ROOT)));
    caller.require(Scope.HANDOFFS_READ, project);
    var sharedId = request.query("shared_id", text -> text).filter(text -> !text.isBlank());
    var id = request.query("id", text -> text).filter(text -> !text.isBlank());
    if (sharedId.isEmpty() && id.isEmpty()) {
      throw new Failure.Malformed("Either id or shared_id must be given").asException();
    }
    return sharedId
        .map(shared -> bySharedId(project, shared))
        .orElseGet(() -> byId(project, id.orElseThrow()))
        .map(handoff -> Reply.ok(StateView.of(handoff, shown(project))))
        .orElseThrow(() -> new Failure.NotFound("There is no such handoff").asException());
  }

  private HandoffApi shown(ProjectId project) {
    return destinations.settings(project).programs().handoffApi();
  }

  private static FailureException noKey() {
    return new Failure.Unauthorized("The header x-api-key must have a valid API key").asException();
  }

  /// The latest of those that share it: a call may come again.
  private Optional<Handoff> bySharedId(ProjectId project, String sharedId) {
    var page = handoffs.list(HandoffQuery.of(project).withSharedId(sharedId), Optional.empty(), 1);
    return page.handoffs().stream().findFirst().flatMap(found -> handoffs.find(found.id()));
  }

  private Optional<Handoff> byId(ProjectId project, String id) {
    return ids(id).flatMap(handoffs::find).filter(handoff -> handoff.project().equals(project));
  }

  /// A handoff's id, or a call's, whose first handoff is meant.
  private static Optional<HandoffId> ids(String text) {
    try {
      return Optional.of(
          text.startsWith("CA") ? HandoffId.of(new CallSid(text), 1) : new HandoffId(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
