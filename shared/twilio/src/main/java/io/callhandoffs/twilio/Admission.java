package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Situation;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Turn;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.tables.handoffs.DialCounters;

/// Lets [CallFlow] decide, and takes a place for each call that is to be dialled. If a cap leaves
/// no place, it lets it decide again, knowing that.
record Admission(DialCounters counters) {

  /// What happens next. Each refusal takes at least one destination away, so this comes to an end.
  Turn next(Situation situation, Handoff handoff, CallEvent event) {
    var turn = CallFlow.next(situation, handoff, event);
    if (!(turn.step() instanceof Dial(var attempt)) || isKnown(handoff, attempt)) {
      return turn;
    }
    var caps = situation.rules().policy().caps();
    return switch (counters.reserve(turn.handoff(), attempt, caps)) {
      case Allowed() -> turn;
      case Refused refusal ->
          next(situation.refusing(attempt.chosen().destination(), refusal), handoff, event);
    };
  }

  /// Frees the call's place once none of its legs rings or talks any more: also if `event` came too
  /// late, since a first try at it may have taken a place before the call's end was written.
  void written(Turn turn, CallEvent event) {
    var over =
        event instanceof DialEnded || turn.handoff().progress().callEndedAt().isPresent();
    if (over && !(turn.step() instanceof Dial)) {
      counters.release(turn.handoff());
    }
  }

  /// A repeated webhook is answered as before, and its place was taken then.
  private static boolean isKnown(Handoff handoff, Attempt attempt) {
    return handoff.progress().attempt(attempt.index()).isPresent();
  }
}
