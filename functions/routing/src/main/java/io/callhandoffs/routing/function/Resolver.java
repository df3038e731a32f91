package io.callhandoffs.routing.function;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Situation;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Brief;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Door;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.route.Route;
import io.callhandoffs.route.Route.Found;
import io.callhandoffs.route.Route.HumanWanted;
import io.callhandoffs.route.Route.NotUnderstood;
import io.callhandoffs.route.Route.NothingFits;
import io.callhandoffs.route.Route.Unsure;
import io.callhandoffs.routing.function.ResolveView.Hop;
import io.callhandoffs.routing.function.ResolveView.Place;
import io.callhandoffs.twilio.TwiMl;
import io.callhandoffs.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what would happen on a call, by letting the same rules decide over a call that is only
/// imagined. Nothing is written.
record Resolver(Workspace workspace, Understander understander, Instant now) {

  /// No call has this SID: Twilio's are random.
  private static final CallSid IMAGINED = new CallSid("CA" + "0".repeat(32));

  private static final Door NOWHERE = new Door("https://voice.example", "https://routing.example");

  ResolveView resolve(ResolveForm form) {
    return form.destination()
        .map(wanted -> explicit(form, find(wanted)))
        .or(() -> words(form).map(words -> understood(form, words)))
        .orElseGet(() -> byDefault(form, "Nothing was said, and nothing was asked for"));
  }

  /// A reason is words with something other than spaces between them.
  private static Optional<String> words(ResolveForm form) {
    return form.utterance().or(() -> form.reason().map(r -> r.replace('_', ' ').replace('-', ' ')));
  }

  private ResolveView explicit(ResolveForm form, Destination destination) {
    var why = destination.name() + " was asked for";
    var turn = imagine(form, new Requested(Optional.of(destination.id()), why));
    return view(turn, Optional.of(destination.id()), "explicit", 1, why);
  }

  private ResolveView byDefault(ResolveForm form, String why) {
    var turn = imagine(form, new Requested(Optional.empty(), why));
    return view(turn, defaultId(), defaultId().isPresent() ? "default" : "none", 0, why);
  }

  private ResolveView understood(ResolveForm form, String words) {
    var heeded = understander.understand(workspace, words);
    var route = heeded.route();
    var turn = imagine(form, new Said(1, words, route));
    var why = heeded.understanding().explanation();
    var view =
        switch (route) {
          case Found(var id, var confidence, _) ->
              view(turn, Optional.of(id), "matched", confidence, why);
          case Unsure _ ->
              view(turn, Optional.empty(), "none", heeded.understanding().confidence(), why);
          case NothingFits _, HumanWanted _, NotUnderstood _ ->
              view(turn, defaultId(), defaultId().isPresent() ? "default" : "none", 0, why);
        };
    return with(view, heeded, route);
  }

  private static ResolveView with(ResolveView view, Heeded heeded, Route route) {
    var asks =
        route instanceof Unsure(var candidates, _)
            ? candidates.stream().map(DestinationId::value).toList()
            : List.<String>of();
    var ranking =
        heeded.understanding().ranking().places().stream()
            .map(place -> new Place(place.id(), place.name(), place.score()))
            .toList();
    return new ResolveView(
        view.destination(),
        view.how(),
        view.confidence(),
        heeded.by().name().toLowerCase(Locale.ROOT),
        asks,
        ranking,
        view.rings(),
        view.twiml(),
        view.explanation());
  }

  private ResolveView view(
      Turn turn, Optional<DestinationId> chosen, String how, double confidence, String why) {
    return new ResolveView(
        chosen.map(DestinationId::value).orElse(null),
        how,
        confidence,
        null,
        List.of(),
        List.of(),
        turn.handoff().attempts().stream().map(Resolver::hop).toList(),
        new TwiMl(workspace.project(), turn.handoff(), workspace.rules().policy().caps())
            .of(turn.step(), List.of()),
        why);
  }

  private static Hop hop(Attempt attempt) {
    return new Hop(
        attempt.destination().value(),
        attempt.name().value(),
        attempt.outcome().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).orElse("rings"),
        attempt.choice().why());
  }

  private Turn imagine(ResolveForm form, CallEvent event) {
    var at = form.at().orElse(now);
    var situation =
        new Situation(
            workspace.project(), workspace.destinations(), defaultId(), workspace.rules(), at);
    var call = new Call(IMAGINED, "", form.from().orElse("anonymous"), "", NOWHERE);
    var handoff =
        Handoff.begun(HandoffId.of(IMAGINED, 1), workspace.project().id(), call, Brief.NONE, at);
    return CallFlow.next(situation, handoff, event);
  }

  private Optional<DestinationId> defaultId() {
    return workspace.directory().defaultId();
  }

  /// By id, or by name however it is capitalised and spaced.
  private Destination find(String wanted) {
    return workspace.destinations().stream()
        .filter(d -> d.id().value().equals(wanted) || isCalled(d, wanted))
        .findFirst()
        .orElseThrow(() ->
            new Failure.Invalid("destination", "is no destination of this project").asException());
  }

  private static boolean isCalled(Destination destination, String wanted) {
    try {
      return destination.name().folded().equals(new DestinationName(wanted).folded());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
