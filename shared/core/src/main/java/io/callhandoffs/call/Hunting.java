package io.callhandoffs.call;

import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.telephone.Endpoint;
import java.util.Optional;

/// The rules for whom to ring, and whom after that. Nothing is rung twice in one handoff, and
/// nothing that would ring ourselves.
record Hunting(Situation situation, Handoff handoff) {

  /// With 25 seconds each, more than three minutes of ringing: nobody waits longer.
  static final int MAX_HOPS = 8;

  private static final String ONLY_WAY =
      "It did not work when it was checked, but there is nobody else left";

  /// Rings `first`, or the next after it if it cannot be rung.
  Turn ring(Destination first, Choice choice) {
    return tryOut(Optional.of(first), choice);
  }

  /// Rings the default destination because nothing else matched.
  Turn ringDefault(String why) {
    return tryOut(situation.defaultDestination(), Choice.of(How.DEFAULT, why));
  }

  /// Rings the next after the last attempt, which failed.
  Turn ringNext() {
    return tryOut(
        chain().next(),
        Choice.of(How.FALLBACK, FallbackReason.of(handoff.progress().attempts().getLast())));
  }

  /// Rings those after all that were passed over because they fail: a check may be wrong.
  private Turn nobodyLeft() {
    return handoff.progress().attempts().size() >= MAX_HOPS
        ? new NobodyLeft(situation, handoff).turn()
        : chain()
            .passedOver()
            .map(destination -> ringIfPossible(destination, Choice.of(How.FALLBACK, ONLY_WAY)))
            .orElseGet(new NobodyLeft(situation, handoff)::turn);
  }

  private Turn tryOut(Optional<Destination> candidate, Choice choice) {
    if (candidate.isEmpty() || handoff.progress().attempts().size() >= MAX_HOPS) {
      return nobodyLeft();
    }
    var destination = candidate.get();
    if (!destination.handling().opening().isOpen(situation.now())) {
      return closed(destination, choice);
    }
    if (situation.failing().contains(destination.id())) {
      return skipping(destination, choice, Outcome.SKIPPED_UNHEALTHY, Optional.empty()).ringNext();
    }
    return ringIfPossible(destination, choice);
  }

  private Turn ringIfPossible(Destination destination, Choice choice) {
    return destination
        .target()
        .endpoint(situation.settings().switchboard())
        .filter(endpoint -> !handoff.call().involves(endpoint) && !chain().wasRung(endpoint))
        .map(endpoint -> dialIfAllowed(destination, choice, endpoint))
        .orElseGet(
            () -> skipping(destination, choice, Outcome.FAILED, Optional.empty()).ringNext());
  }

  /// The policy was checked when the destination was saved, and may have changed since.
  private Turn dialIfAllowed(Destination destination, Choice choice, Endpoint endpoint) {
    return switch (situation.verdict(destination.id(), endpoint)) {
      case Allowed() -> dial(destination, choice, endpoint);
      case Refused refused -> blocking(destination, choice, refused).ringNext();
    };
  }

  private Turn dial(Destination destination, Choice choice, Endpoint endpoint) {
    var ring = new Ringing(situation, handoff, destination).ring(endpoint);
    var attempt =
        Attempt.Rung.begun(nextIndex(), Chosen.of(destination, choice), ring, situation.now());
    return new Turn(handoff.withAttempt(attempt), new Dial(attempt));
  }

  private Hunting blocking(Destination destination, Choice choice, Refused refused) {
    return skipping(destination, choice, Outcome.BLOCKED, Optional.of(refused));
  }

  private Hunting skipping(
      Destination destination, Choice choice, Outcome why, Optional<Refused> refused) {
    var attempt =
        new Attempt.Skipped(
            nextIndex(),
            Chosen.of(destination, choice),
            situation.now(),
            why,
            refused.map(Refusal::of));
    return new Hunting(situation, handoff.withAttempt(attempt));
  }

  private Chain chain() {
    return new Chain(situation, handoff);
  }

  private int nextIndex() {
    return handoff.progress().attempts().size();
  }

  private Turn closed(Destination destination, Choice choice) {
    var skipped = skipping(destination, choice, Outcome.SKIPPED_CLOSED, Optional.empty());
    return switch (destination.handling().opening().whenClosed()) {
      case WhenClosed.Next() -> skipped.ringNext();
      case WhenClosed.Default() ->
          skipped.tryOut(
              situation.defaultDestination().filter(skipped.chain()::isNew),
              Choice.of(How.FALLBACK, destination.name() + " is closed"));
      case WhenClosed.Voicemail() -> new NobodyLeft(situation, skipped.handoff).voicemail();
      case WhenClosed.Message(var text) ->
          new Turn(skipped.handoff.withEnding(Ending.MESSAGE), new Tell(text.text()));
    };
  }
}
