package io.callhandoffs.call;

import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.telephone.Line;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/// The rules for whom to ring, and whom after that. Nothing is rung twice in one handoff, and
/// nothing that would ring ourselves.
record Hops(Situation situation, Handoff handoff) {

  /// With 25 seconds each, more than three minutes of ringing: nobody waits longer.
  static final int MAX_HOPS = 8;

  /// Rings `first`, or whoever comes after it if it cannot be rung.
  Turn ring(Destination first, Choice choice) {
    return tryOut(Optional.of(first), choice);
  }

  /// Rings the default destination because nothing else matched.
  Turn ringDefault(String why) {
    return tryOut(situation.defaultDestination(), Choice.of(How.DEFAULT, why));
  }

  /// Rings whoever comes after the last attempt, which failed.
  Turn ringNext() {
    return tryOut(next(), Choice.of(How.FALLBACK, reason(handoff.attempts().getLast())));
  }

  /// Nobody can be rung (any more).
  Turn nobodyLeft() {
    if (goesBack()) {
      return new Turn(
          handoff.ending(Ending.ASSISTANT), new Assist(handoff.id().ordinal() + 1, true));
    }
    if (situation.destinations().isEmpty()) {
      return goodbye(Ending.MESSAGE, Farewell.NOBODY_IS_CONFIGURED);
    }
    return switch (situation.project().lastResort()) {
      case LastResort.Message(var text) ->
          text.map(said -> new Turn(handoff.ending(Ending.MESSAGE), new Tell(said.text())))
              .orElseGet(() -> goodbye(Ending.MESSAGE, Farewell.NOBODY_ANSWERED));
      case LastResort.Voicemail() -> voicemail();
      // Without a number there is nobody to call back; but they may say how to reach them.
      case LastResort.Callback() ->
          handoff.call().caller().isPresent()
              ? goodbye(Ending.CALLBACK, Farewell.WILL_CALL_BACK)
              : voicemail();
    };
  }

  private Turn goodbye(Ending ending, Farewell farewell) {
    return new Turn(handoff.ending(ending), new Goodbye(farewell));
  }

  private Turn voicemail() {
    return new Turn(handoff.ending(Ending.VOICEMAIL), new TakeMessage());
  }

  /// An assistant that handed the caller over, and can have them back. A call is not handed off for
  /// ever.
  private boolean goesBack() {
    return handoff.brief().wanted().origin() != Origin.CALLER
        && handoff.id().ordinal() < HandoffId.MAX_PER_CALL
        && situation.project().assistant().filter(Assistant::returnOnFailure).isPresent();
  }

  private Turn tryOut(Optional<Destination> candidate, Choice choice) {
    if (candidate.isEmpty() || handoff.attempts().size() >= MAX_HOPS) {
      return nobodyLeft();
    }
    var destination = candidate.get();
    if (isClosed(destination)) {
      return closed(destination, choice);
    }
    return destination
        .target()
        .line(situation.project().switchboard())
        .filter(line -> !handoff.call().involves(line) && !wasRung(line))
        .map(line -> dialIfAllowed(destination, choice, line))
        .orElseGet(() -> skipping(destination, choice, Outcome.FAILED).ringNext());
  }

  /// The policy was asked when the destination was saved, and may have changed since.
  private Turn dialIfAllowed(Destination destination, Choice choice, Line line) {
    return switch (situation.verdict(destination.id(), line)) {
      case Allowed() -> dial(destination, choice, line);
      case Refused(_, var why) -> blocking(destination, choice, why).ringNext();
    };
  }

  private Hops blocking(Destination destination, Choice choice, String why) {
    var attempt =
        Attempt.blocked(
            handoff.attempts().size(),
            destination.id(),
            destination.name(),
            choice,
            why,
            situation.now());
    return new Hops(situation, handoff.adding(attempt));
  }

  private Turn dial(Destination destination, Choice choice, Line line) {
    var attempt =
        Attempt.ringing(
            handoff.attempts().size(),
            destination.id(),
            destination.name(),
            choice,
            new Ringing(situation, handoff, destination).ring(line),
            situation.now());
    return new Turn(handoff.adding(attempt), new Dial(attempt));
  }

  private boolean isClosed(Destination destination) {
    return destination.handling().hours().stream()
        .anyMatch(hours -> !hours.isOpen(situation.now()));
  }

  private Turn closed(Destination destination, Choice choice) {
    var skipped = skipping(destination, choice, Outcome.SKIPPED_CLOSED);
    return switch (destination.handling().whenClosed()) {
      case WhenClosed.Next() -> skipped.ringNext();
      case WhenClosed.Default() ->
          skipped.tryOut(
              situation.defaultDestination().filter(skipped::isNew),
              Choice.of(How.FALLBACK, destination.name() + " is closed"));
      case WhenClosed.Voicemail() -> skipped.voicemail();
      case WhenClosed.Message(var text) ->
          new Turn(skipped.handoff.ending(Ending.MESSAGE), new Tell(text.text()));
    };
  }

  private Hops skipping(Destination destination, Choice choice, Outcome outcome) {
    var attempt =
        Attempt.skipped(
            handoff.attempts().size(),
            destination.id(),
            destination.name(),
            choice,
            outcome,
            situation.now());
    return new Hops(situation, handoff.adding(attempt));
  }

  /// The first destination of the chain that has not been tried: the fallbacks of those that were,
  /// in their order, then the project's default.
  private Optional<Destination> next() {
    var chain = new LinkedHashSet<DestinationId>();
    handoff.attempts().forEach(attempt -> follow(attempt.destination(), chain));
    situation.defaultId().ifPresent(chain::add);
    return chain.stream()
        .flatMap(id -> situation.active(id).stream())
        .filter(this::isNew)
        .findFirst();
  }

  private void follow(DestinationId id, SequencedSet<DestinationId> chain) {
    if (chain.add(id)) {
      situation
          .active(id)
          .ifPresent(d -> d.handling().fallbacks().ids().forEach(next -> follow(next, chain)));
    }
  }

  private boolean isNew(Destination destination) {
    return handoff.attempts().stream().noneMatch(a -> a.destination().equals(destination.id()));
  }

  private boolean wasRung(Line line) {
    return handoff.attempts().stream()
        .flatMap(attempt -> attempt.ring().stream())
        .anyMatch(ring -> ring.line().equals(line));
  }

  private static String reason(Attempt last) {
    var name = last.name();
    return switch (last.outcome().orElse(Outcome.FAILED)) {
      case NO_ANSWER -> name + " did not answer";
      case BUSY -> name + " was busy";
      case DECLINED -> name + " declined the call";
      case VOICEMAIL -> "At " + name + " no human took the call";
      case SKIPPED_CLOSED -> name + " is closed";
      case SKIPPED_UNHEALTHY -> name + " is known not to answer";
      case BLOCKED -> name + " may not be dialled";
      case FAILED, CALLER_LEFT, ACCEPTED -> name + " could not be reached";
    };
  }
}
