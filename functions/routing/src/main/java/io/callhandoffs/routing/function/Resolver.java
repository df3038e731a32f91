package io.callhandoffs.routing.function;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import io.callhandoffs.projects.Project;
import io.callhandoffs.route.Route;
import io.callhandoffs.route.Route.Found;
import io.callhandoffs.route.Route.HumanWanted;
import io.callhandoffs.route.Route.NotUnderstood;
import io.callhandoffs.route.Route.NothingFits;
import io.callhandoffs.route.Route.Unsure;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.function.ResolveView.Decided;
import java.time.Instant;
import java.util.Optional;

/// Says what would happen on a call, by applying the same rules to an imagined call. Nothing is
/// written.
record Resolver(Project project, Understander understander, Instant now) {

  private static final WebhookUrls NOWHERE =
      new WebhookUrls("https://voice.example", "https://routing.example");

  ResolveView resolve(ResolveForm form) {
    return form.destination()
        .map(wanted -> explicit(form, find(wanted)))
        .or(() -> words(form).map(words -> understood(form, words)))
        .orElseGet(() -> nothingAsked(form));
  }

  /// The utterance, or the reason with its separators as spaces.
  private static Optional<String> words(ResolveForm form) {
    return form.utterance().or(() -> form.reason().map(r -> r.replace('_', ' ').replace('-', ' ')));
  }

  private ResolveView explicit(ResolveForm form, Destination destination) {
    var why = destination.name() + " was asked for";
    var turn = imagine(form, new Requested(Optional.of(destination.id()), why));
    var decided = new Decided(Optional.of(destination.id()), "explicit", 1, why);
    return ResolveView.of(project, turn, decided, Optional.empty());
  }

  private ResolveView nothingAsked(ResolveForm form) {
    var why = "Nothing was said, and nothing was asked for";
    var turn = imagine(form, new Requested(Optional.empty(), why));
    return ResolveView.of(project, turn, byDefault(why), Optional.empty());
  }

  private ResolveView understood(ResolveForm form, String words) {
    var understanding = understander.understand(project, words);
    var route = Routes.of(understanding);
    var turn = imagine(form, new Said(1, words, route));
    var decided = decided(route, understanding);
    return ResolveView.of(project, turn, decided, Optional.of(understanding));
  }

  private Decided decided(Route route, Understanding understanding) {
    var why = understanding.explanation();
    return switch (route) {
      case Found(var id, var confidence, _) ->
          new Decided(Optional.of(id), "matched", confidence, why);
      case Unsure _, NotUnderstood _ ->
          new Decided(Optional.empty(), "none", understanding.confidence(), why);
      case NothingFits _, HumanWanted _ -> byDefault(why);
    };
  }

  private Decided byDefault(String why) {
    return new Decided(defaultId(), defaultId().isPresent() ? "default" : "none", 0, why);
  }

  private Turn imagine(ResolveForm form, CallEvent event) {
    var at = form.at().orElse(now);
    var call = new Call(CallSid.NOBODYS, "", form.from().orElse("anonymous"), "", NOWHERE);
    var handoff =
        Handoff.begun(
            HandoffId.of(CallSid.NOBODYS, 1), project.id(), call, HandoffContext.NONE, at);
    return CallFlow.next(project.situation(at), handoff, event);
  }

  private Optional<DestinationId> defaultId() {
    return project.directory().defaultId();
  }

  private Destination find(String wanted) {
    return project
        .find(wanted)
        .orElseThrow(() -> Failure.invalid("destination", "is no destination of this project"));
  }
}
