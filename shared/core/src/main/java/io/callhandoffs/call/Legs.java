package io.callhandoffs.call;

import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import java.util.Optional;
import java.util.OptionalInt;

/// The rules for the destination's end of the line: who counts as having taken the call, and what
/// happens when nobody did.
record Legs(Situation situation, Handoff handoff) {

  /// The handoff of a caller who was taken away from whoever was being rung: a call that is
  /// redirected leaves them, and Twilio says nothing of it.
  Handoff left() {
    var left = handoff;
    for (var attempt : handoff.attempts()) {
      if (attempt.isOpen()) {
        var outcome = attempt.isAccepted() ? Outcome.ACCEPTED : Outcome.CALLER_LEFT;
        left = left.replacing(over(attempt, outcome));
      }
    }
    return left;
  }

  Turn answered(int index, String leg) {
    return waiting(index, leg)
        .map(attempt -> new Turn(handoff.replacing(attempt.answered(leg)), greet(attempt)))
        .orElseGet(this::hangUp);
  }

  private static Step greet(Attempt attempt) {
    return attempt.rung().whispers() ? new Whisper(attempt) : new PutThrough();
  }

  /// Only the accepting key takes the call, and only the declining key says no: any other, the one
  /// that asks to hear it again among them, repeats what was said.
  Turn pressed(int index, String leg, String keys) {
    return waiting(index, leg)
        .map(attempt -> attempt.answered(leg))
        .map(attempt ->
            switch (keys) {
              case KeyPressed.TAKE ->
                  new Turn(handoff.replacing(attempt.accepted(situation.now())), new PutThrough());
              case KeyPressed.DECLINE ->
                  new Turn(handoff.replacing(over(attempt, Outcome.DECLINED)), new HangUp());
              default -> new Turn(handoff.replacing(attempt), new Whisper(attempt));
            })
        .orElseGet(this::hangUp);
  }

  Turn detected(int index, boolean machine) {
    var changed =
        handoff
            .attempt(index)
            .filter(_ -> machine)
            .filter(attempt -> attempt.ring().isPresent())
            .map(attempt -> handoff.replacing(attempt.answeredByMachine()));
    return new Turn(changed.orElse(handoff), new Nothing());
  }

  Turn ended(int index, DialResult result) {
    var rung = handoff.attempt(index).filter(attempt -> attempt.ring().isPresent());
    return rung.map(attempt -> ended(attempt, result))
        .orElseGet(() -> new Turn(handoff, new Nothing()));
  }

  private Turn ended(Attempt attempt, DialResult result) {
    var proven = isTaken(attempt, result) ? attempt.accepted(situation.now()) : attempt;
    var callerThere = result.callerThere() && handoff.callEndedAt().isEmpty();
    var outcome = Outcomes.of(proven, result, callerThere);
    var over = proven.ended(outcome, situation.now(), result.talkedSeconds(), result.sipCode());
    var after = handoff.replacing(over);
    if (!callerThere) {
      return new Turn(after.callEnded(situation.now()), new Nothing());
    }
    return over.isAccepted()
        ? new Turn(after, new Goodbye(Farewell.TALKED))
        : new Hops(situation, after).ringNext();
  }

  /// The proof is that Twilio connected the legs. Without screening it connects a machine, too.
  /// With screening it connects nobody who has not pressed the key, even if the key was not noted.
  private static boolean isTaken(Attempt attempt, DialResult result) {
    var screened = attempt.rung().screened();
    return result.wasBridged(screened) && (screened || !attempt.machine());
  }

  /// The attempt, if its leg may still be put through: the caller waits, and nobody else has taken
  /// the call. A second leg of the same attempt (a SIP address that forks) comes too late once the
  /// first has pressed the key.
  private Optional<Attempt> waiting(int index, String leg) {
    return handoff
        .attempt(index)
        .filter(attempt -> attempt.ring().isPresent() && attempt.isOpen())
        .filter(_ -> handoff.callEndedAt().isEmpty())
        .filter(_ -> handoff.accepted().stream().allMatch(a -> isLegOf(a, index, leg)));
  }

  private static boolean isLegOf(Attempt accepted, int index, String leg) {
    return accepted.index() == index && accepted.leg().filter(leg::equals).isPresent();
  }

  private Attempt over(Attempt attempt, Outcome outcome) {
    return attempt.ended(outcome, situation.now(), OptionalInt.empty(), OptionalInt.empty());
  }

  private Turn hangUp() {
    return new Turn(handoff, new HangUp());
  }
}
