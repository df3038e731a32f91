package io.callhandoffs.local.truth;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.local.telephone.LegReport;
import io.callhandoffs.telephone.Endpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether what is recorded of a call is true, once all is over: who was rung, in which order and
/// how that ended, whether there was a talk, and that the call is over.
public final class RecordCheck {

  private final CallFacts call;
  private final Wrongs wrongs = new Wrongs();

  private RecordCheck(CallFacts call) {
    this.call = call;
  }

  /// What is wrong; empty if nothing is. A call of which nothing is recorded rang nobody.
  ///
  /// @param handoffs all that are recorded of the call
  public static List<String> wrongs(CallFacts call, List<Handoff> handoffs) {
    var check = new RecordCheck(call);
    if (handoffs.isEmpty()) {
      check.wrongs.unless(
          call.legs().isEmpty() && !call.messageLeft(), "nothing is recorded of it");
    } else {
      check.wrongs.unless(handoffs.size() == 1, handoffs.size() + " handoffs are recorded");
      check.handoff(handoffs.getFirst());
    }
    return check.wrongs.found();
  }

  private void handoff(Handoff handoff) {
    var progress = handoff.progress();
    state(handoff);
    attempts(handoff);
    wrongs.unless(
        progress.recording().isPresent() == call.messageLeft(),
        call.messageLeft() ? "the message is missing" : "there is a message that nobody left");
    wrongs.unless(progress.callEndedAt().isPresent(), "its end is not recorded");
  }

  /// `failed` says that nobody is known to have taken the call: also where nobody can know any
  /// more.
  private void state(Handoff handoff) {
    var expected = expectedState();
    var states = handoff.history().changes().stream().map(StateChange::state).toList();
    wrongs.unless(
        handoff.state() == expected
            || (handoff.state() == HandoffState.FAILED && saysThatNobodyKnows(handoff)),
        "states " + states + ", and not " + expected);
    wrongs.unless(
        handoff.state() != HandoffState.COMPLETED || states.contains(HandoffState.ACCEPTED),
        "it was never accepted: " + states);
    wrongs.unless(
        !states.contains(HandoffState.ABANDONED) || expected == HandoffState.ABANDONED,
        "it was told as abandoned: " + states);
  }

  /// Also where the sweep alone has told that a call is over which rang nobody: whether the caller
  /// had heard that nobody can be reached, Twilio does not know either.
  private static boolean saysThatNobodyKnows(Handoff handoff) {
    var last = handoff.history().changes().getLast();
    return (last.by().equals(StateChange.BY_SWEEP) && handoff.progress().rung().isEmpty())
        || handoff.progress().attempts().stream()
            .anyMatch(attempt -> attempt.outcome().filter(Outcome.UNKNOWN::equals).isPresent());
  }

  private HandoffState expectedState() {
    if (call.talked()) {
      return HandoffState.COMPLETED;
    }
    return call.callerLeft() ? HandoffState.ABANDONED : HandoffState.FAILED;
  }

  private void attempts(Handoff handoff) {
    var attempts = handoff.progress().attempts().stream().flatMap(a -> a.rung().stream()).toList();
    var recorded = attempts.stream().map(RecordCheck::address).toList();
    wrongs.unless(
        recorded.equals(call.rung()), "rung: " + call.rung() + ", and recorded: " + recorded);
    if (recorded.equals(call.rung())) {
      for (int i = 0; i < recorded.size(); i++) {
        outcome(call.legs().get(i), handoff.outcome(attempts.get(i)));
      }
    }
  }

  private void outcome(LegReport leg, Optional<Outcome> recorded) {
    var possible = possible(leg);
    wrongs.unless(
        recorded.filter(how -> how == Outcome.UNKNOWN || possible.contains(how)).isPresent(),
        leg + " is recorded as " + recorded.map(Outcome::name).orElse("open"));
  }

  private static Set<Outcome> possible(LegReport leg) {
    if (leg.talked()) {
      return EnumSet.of(Outcome.ACCEPTED);
    }
    return switch (leg.status()) {
      case "busy" -> EnumSet.of(Outcome.BUSY);
      case "no-answer" -> EnumSet.of(Outcome.NO_ANSWER);
      case "canceled" -> EnumSet.of(Outcome.CALLER_LEFT);
      case "completed" -> EnumSet.of(Outcome.DECLINED, Outcome.NOT_ACCEPTED, Outcome.CALLER_LEFT);
      default -> EnumSet.of(Outcome.FAILED);
    };
  }

  private static String address(Attempt.Rung attempt) {
    return switch (attempt.ring().endpoint()) {
      case Endpoint.Phone phone -> phone.number().e164();
      case Endpoint.Sip(var uri) -> uri.value();
    };
  }
}
