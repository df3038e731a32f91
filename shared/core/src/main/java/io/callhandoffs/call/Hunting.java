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
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.telephone.Endpoint;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/// The rules for whom to ring, and whom after that. Nothing is rung twice in one handoff, and
/// nothing that would ring ourselves.
record Hunting(Situation situation, Handoff handoff) {

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
    return tryOut(next(), Choice.of(How.FALLBACK, reason(handoff.progress().attempts().getLast())));
  }

  /// Nobody can be rung (any more).
  Turn nobodyLeft() {
    if (goesBack()) {
      return new Turn(
          handoff.withEnding(Ending.ASSISTANT), new Assist(handoff.id().ordinal() + 1, true));
    }
    if (situation.destinations().isEmpty()) {
      return goodbye(Ending.MESSAGE, Farewell.NOBODY_IS_CONFIGURED);
    }
    return switch (situation.settings().lastResort()) {
      case LastResort.Message(var text) ->
          text.map(said -> new Turn(handoff.withEnding(Ending.MESSAGE), new Tell(said.text())))
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
    return new Turn(handoff.withEnding(ending), new Goodbye(farewell));
  }

  private Turn voicemail() {
    return new Turn(handoff.withEnding(Ending.VOICEMAIL), new TakeMessage());
  }

  /// An assistant that handed the caller over, and can have them back. A call is not handed off for
  /// ever.
  private boolean goesBack() {
    return handoff.context().wanted().origin() != Origin.CALLER
        && handoff.id().ordinal() < HandoffId.MAX_PER_CALL
        && situation
            .settings()
            .programs()
            .assistant()
            .filter(Assistant::returnOnFailure)
            .isPresent();
  }

  private Turn tryOut(Optional<Destination> candidate, Choice choice) {
    if (candidate.isEmpty() || handoff.progress().attempts().size() >= MAX_HOPS) {
      return nobodyLeft();
    }
    var destination = candidate.get();
    if (!destination.handling().opening().isOpen(situation.now())) {
      return closed(destination, choice);
    }
    return destination
        .target()
        .line(situation.settings().switchboard())
        .filter(line -> !handoff.call().involves(line) && !wasRung(line))
        .map(line -> dialIfAllowed(destination, choice, line))
        .orElseGet(() -> skipping(destination, choice, Outcome.FAILED).ringNext());
  }

  /// The policy was asked when the destination was saved, and may have changed since.
  private Turn dialIfAllowed(Destination destination, Choice choice, Endpoint line) {
    return switch (situation.verdict(destination.id(), line)) {
      case Allowed() -> dial(destination, choice, line);
      case Refused(_, var why) -> blocking(destination, choice, why).ringNext();
    };
  }

  private Turn dial(Destination destination, Choice choice, Endpoint line) {
    var ring = new Ringing(situation, handoff, destination).ring(line);
    var attempt =
        Attempt.Rung.begun(nextIndex(), Chosen.of(destination, choice), ring, situation.now());
    return new Turn(handoff.withAttempt(attempt), new Dial(attempt));
  }

  private Hunting blocking(Destination destination, Choice choice, String why) {
    return skipping(destination, choice, Outcome.BLOCKED, Optional.of(why));
  }

  private Hunting skipping(Destination destination, Choice choice, Outcome why) {
    return skipping(destination, choice, why, Optional.empty());
  }

  private Hunting skipping(
      Destination destination, Choice choice, Outcome why, Optional<String> refusal) {
    var attempt =
        new Attempt.Skipped(
            nextIndex(), Chosen.of(destination, choice), situation.now(), why, refusal);
    return new Hunting(situation, handoff.withAttempt(attempt));
  }

  private int nextIndex() {
    return handoff.progress().attempts().size();
  }

  private Turn closed(Destination destination, Choice choice) {
    var skipped = skipping(destination, choice, Outcome.SKIPPED_CLOSED);
    return switch (destination.handling().opening().whenClosed()) {
      case WhenClosed.Next() -> skipped.ringNext();
      case WhenClosed.Default() ->
          skipped.tryOut(
              situation.defaultDestination().filter(skipped::isNew),
              Choice.of(How.FALLBACK, destination.name() + " is closed"));
      case WhenClosed.Voicemail() -> skipped.voicemail();
      case WhenClosed.Message(var text) ->
          new Turn(skipped.handoff.withEnding(Ending.MESSAGE), new Tell(text.text()));
    };
  }

  /// The first destination of the chain that has not been tried: the fallbacks of those that were,
  /// in their order, then the project's default.
  private Optional<Destination> next() {
    var chain = new LinkedHashSet<DestinationId>();
    handoff.progress().attempts().forEach(attempt -> follow(attempt.chosen().destination(), chain));
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
    return handoff.progress().attempts().stream()
        .noneMatch(attempt -> attempt.chosen().destination().equals(destination.id()));
  }

  private boolean wasRung(Endpoint line) {
    return handoff.progress().attempts().stream()
        .flatMap(attempt -> attempt.rung().stream())
        .anyMatch(rung -> rung.ring().line().equals(line));
  }

  private static String reason(Attempt last) {
    var name = last.chosen().name();
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
