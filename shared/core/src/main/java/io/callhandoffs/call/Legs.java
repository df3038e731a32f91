package io.callhandoffs.call;

import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import java.util.Optional;

/// The rules for the destination's end of the line: who counts as having taken the call, and what
/// happens when nobody did. It collects the facts; [Rung#isAccepted] and [DialResult#wasBridged]
/// judge them.
record Legs(Situation situation, Handoff handoff) {

  /// The handoff after its call was redirected. That ends any ringing, and Twilio does not report
  /// it.
  Handoff left() {
    var left = handoff;
    for (var attempt : handoff.progress().attempts()) {
      if (attempt instanceof Rung rung && rung.end().isEmpty()) {
        var outcome = rung.isAccepted() ? Outcome.ACCEPTED : Outcome.CALLER_LEFT;
        left = left.withAttempt(over(rung, outcome));
      }
    }
    return left;
  }

  Turn answered(int index, String leg) {
    return waiting(index, leg)
        .map(attempt -> new Turn(handoff.withAttempt(attempt.withLeg(leg)), greet(attempt)))
        .orElseGet(this::hangUp);
  }

  private static Step greet(Rung attempt) {
    return attempt.ring().answering().whispers() ? new Whisper(attempt) : new PutThrough();
  }

  /// Only one key takes the call, and only one declines it. Any other repeats what was said, not
  /// just the one that the whisper names for that.
  Turn pressed(int index, String leg, String keys) {
    return waiting(index, leg)
        .map(attempt -> pressed(attempt.withLeg(leg), keys))
        .orElseGet(() -> new Turn(pressedLate(index, leg, keys), new HangUp()));
  }

  /// A key that is told after the end of the call or of the dial. The caller is not put through any
  /// more, but that somebody declined remains true.
  private Handoff pressedLate(int index, String leg, String keys) {
    return handoff
        .progress()
        .rung(index)
        .filter(rung -> rung.ring().answering().screened())
        .filter(rung -> rung.pickup().leg().isEmpty() || isLegOf(rung, index, leg))
        .map(rung -> rung.withLeg(leg))
        .map(rung ->
            keys.equals(KeyPressed.DECLINE) && !rung.isAccepted()
                ? over(rung, Outcome.DECLINED)
                : rung)
        .map(handoff::withAttempt)
        .orElse(handoff);
  }

  private Turn pressed(Rung attempt, String keys) {
    return switch (keys) {
      case KeyPressed.TAKE ->
          new Turn(handoff.withAttempt(attempt.withAccepted(situation.now())), new PutThrough());
      case KeyPressed.DECLINE ->
          new Turn(handoff.withAttempt(over(attempt, Outcome.DECLINED)), new HangUp());
      default -> new Turn(handoff.withAttempt(attempt), new Whisper(attempt));
    };
  }

  Turn detected(int index, boolean machine) {
    var changed =
        handoff
            .progress()
            .rung(index)
            .filter(_ -> machine)
            .map(attempt -> handoff.withAttempt(attempt.withMachine()));
    return new Turn(changed.orElse(handoff), new Nothing());
  }

  Turn ended(int index, DialResult result) {
    return handoff
        .progress()
        .rung(index)
        .map(attempt -> ended(attempt, result))
        .orElseGet(() -> new Turn(handoff, new Nothing()));
  }

  private Turn ended(Rung attempt, DialResult result) {
    var after = reported(attempt, result);
    if (!result.callerThere() || handoff.progress().callEndedAt().isPresent()) {
      return new Turn(after.withCallEnded(situation.now()), new Nothing());
    }
    return after.progress().rung(attempt.index()).filter(Rung::isAccepted).isPresent()
        ? new Turn(after, new Goodbye(Farewell.TALKED))
        : new Hunting(situation, after).ringNext();
  }

  /// The handoff with what Twilio reports of an attempt. That it connected the legs is proof
  /// enough: with screening it connects only a human who has pressed the key, even if we did not
  /// record that. Without screening it connects a machine, too.
  Handoff reported(Rung attempt, DialResult result) {
    var screened = attempt.ring().answering().screened();
    var proven = result.wasBridged(screened) ? attempt.withAccepted(situation.now()) : attempt;
    var outcome = Outcomes.of(proven, result);
    return handoff.withAttempt(
        proven.withEnd(
            new End(outcome, situation.now(), result.talkedSeconds(), result.sipCode())));
  }

  /// The attempt, if its leg may still be put through: the caller waits, and nobody else has taken
  /// the call. A second leg of the same attempt (a SIP address that forks) comes too late once the
  /// first has pressed the key.
  private Optional<Rung> waiting(int index, String leg) {
    var progress = handoff.progress();
    return progress
        .rung(index)
        .filter(attempt -> attempt.end().isEmpty() && progress.callEndedAt().isEmpty())
        .filter(_ -> progress.accepted().stream().allMatch(taken -> isLegOf(taken, index, leg)));
  }

  private static boolean isLegOf(Rung accepted, int index, String leg) {
    return accepted.index() == index && accepted.pickup().leg().filter(leg::equals).isPresent();
  }

  private Rung over(Rung attempt, Outcome outcome) {
    return attempt.withEnd(End.of(outcome, situation.now()));
  }

  private Turn hangUp() {
    return new Turn(handoff, new HangUp());
  }
}
