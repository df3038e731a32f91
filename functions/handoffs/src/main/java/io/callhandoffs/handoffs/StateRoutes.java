package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.access.ApiKeys;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.HandoffQuery;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.Locale;
import java.util.Optional;

/// Answers as [PolyAI's handoff API](https://docs.poly.ai/api-reference/handoff/introduction) does:
/// a screen-pop that was written for it works unchanged. It checks the key itself, since API
/// Gateway would refuse a request without one in its own format.
final class StateRoutes {

  static final String PATH = "/v1/{account_id}/{project_id}/handoff_state";

  private final Handoffs handoffs;
  private final Destinations destinations;
  private final ApiKeys keys;

  StateRoutes(Handoffs handoffs, Destinations destinations, ApiKeys keys) {
    this.handoffs = handoffs;
    this.destinations = destinations;
    this.keys = keys;
  }

  /// Finds a handoff by `shared_id`, or else by `id`, which may be a handoff's or a call's.
  Reply read(Request request) {
    var caller = request.header("x-api-key").flatMap(keys::caller).orElseThrow(StateRoutes::noKey);
    // PolyAI's projects are called PROJECT-1a2b3c.
    var project = request.path("project_id", name -> new ProjectId(name.toLowerCase(Locale.ROOT)));
    caller.require(Scope.HANDOFFS_READ, project);
    var sharedId = request.query("shared_id", text -> text).filter(text -> !text.isBlank());
    var id = request.query("id", text -> text).filter(text -> !text.isBlank());
    if (sharedId.isEmpty() && id.isEmpty()) {
      throw Failure.malformed("Either id or shared_id must be given");
    }
    return sharedId
        .map(Redaction.of(caller)::sought)
        .map(shared -> bySharedId(project, shared))
        .orElseGet(() -> byId(project, id.orElseThrow()))
        .map(handoff -> Reply.ok(StateView.of(handoff, shown(project), Redaction.of(caller))))
        .orElseThrow(() -> Failure.notFound("There is no such handoff"));
  }

  private HandoffApi shown(ProjectId project) {
    return destinations.settings(project).programs().handoffApi();
  }

  private static FailureException noKey() {
    return Failure.unauthorized("The header x-api-key must have a valid API key");
  }

  /// The latest handoff with this shared id: a caller may call again.
  private Optional<Handoff> bySharedId(ProjectId project, String sharedId) {
    var page = handoffs.list(HandoffQuery.of(project).withSharedId(sharedId), Optional.empty(), 1);
    return page.handoffs().stream().findFirst().flatMap(found -> handoffs.find(found.id()));
  }

  private Optional<Handoff> byId(ProjectId project, String id) {
    return ids(id).flatMap(handoffs::find).filter(handoff -> handoff.project().equals(project));
  }

  /// A handoff's id, or the id of a call's first handoff.
  private static Optional<HandoffId> ids(String text) {
    try {
      return Optional.of(
          text.startsWith("CA") ? HandoffId.of(new CallSid(text), 1) : new HandoffId(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
