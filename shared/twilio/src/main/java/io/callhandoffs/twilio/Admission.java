package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Apologized;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.GivenUp;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.call.CallEvent.Pressed;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Silent;
import io.callhandoffs.call.CallEvent.Swept;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Situation;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Turn;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.tables.handoffs.DialCounters;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [CallFlow] decide, and takes a place for each call that is to be dialled. If a cap leaves
/// no place, it lets it decide again, knowing that.
record Admission(DialCounters counters) {

  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  /// What happens next. Each refusal takes at least one destination away, so this comes to an end.
  Turn next(Situation situation, Handoff handoff, CallEvent event) {
    var turn = CallFlow.next(situation, handoff, event);
    if (!(turn.step() instanceof Dial(var attempt)) || isKnown(handoff, attempt)) {
      return turn;
    }
    var id = attempt.chosen().destination().orElseThrow();
    var isDefault = situation.defaultId().filter(id::equals).isPresent();
    var caps = situation.rules().policy().caps();
    return switch (counters.reserve(turn.handoff(), attempt, caps, isDefault)) {
      case Allowed() -> turn;
      case Refused refusal -> {
        LOG.warn("A cap turned a call away: {}", refusal.why());
        Metrics.count(Metric.CAPPED_CALLS);
        yield next(situation.refusing(id, refusal), handoff, event);
      }
    };
  }

  /// Frees the call's place once none of its legs rings or talks any more. It is done before that
  /// is written: the place is free even if nobody could note it. An event that comes after the
  /// call's end may have taken a place in a first try, before that end was written.
  void release(Turn turn, CallEvent event) {
    var over =
        endsDial(turn.handoff(), event) || turn.handoff().progress().callEndedAt().isPresent();
    if (over && !(turn.step() instanceof Dial)) {
      counters.release(turn.handoff());
    }
  }

  private static boolean endsDial(Handoff handoff, CallEvent event) {
    return switch (event) {
      case DialEnded(var attempt, _) -> handoff.progress().attempt(attempt).isPresent();
      case Rescued _, Apologized _, CallOver(), Swept _, GivenUp() -> true;
      case Arrived(), Said _, Pressed _, Silent _, Requested _, Quoted() -> false;
      case LegAnswered _, KeyPressed _, Detected _, MessageLeft _ -> false;
    };
  }

  /// A repeated webhook is answered as before, and its place was taken then.
  private static boolean isKnown(Handoff handoff, Attempt attempt) {
    return handoff.progress().attempt(attempt.index()).isPresent();
  }
}
