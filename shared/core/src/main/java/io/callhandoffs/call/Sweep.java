package io.callhandoffs.call;

import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Progress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What becomes of a handoff whose call is over and whose reports never came: no more than what
/// Twilio still knows of the call's legs. It does not know who pressed a key.
record Sweep(Situation situation, Handoff handoff) {

  /// Twilio tells times in whole seconds.
  private static final Duration ROUNDING = Duration.ofSeconds(2);

  /// @param found the call's legs, as far as they can be of this handoff
  Turn of(List<FoundLeg> found) {
    var legs = new HashMap<Integer, FoundLeg>();
    var after = handoff;
    for (var leg : found.stream().sorted(Comparator.comparing(FoundLeg::startedAt)).toList()) {
      var attempt = attempt(leg, legs);
      attempt.ifPresent(rung -> legs.put(rung.index(), leg));
      if (attempt.isEmpty() && isOfRescue(leg)) {
        after =
            new Rescue(situation, after)
                .noted(leg.address(), leg.startedAt(), leg.sid(), leg.result());
      }
    }
    var over = over(after, legs, this::unseen);
    var isExplained = isEndReported() || !over.progress().rung().isEmpty();
    return new Turn(isExplained ? over : unexplained(over), new Nothing());
  }

  private boolean isEndReported() {
    return handoff.progress().callEndedAt().isPresent();
  }

  /// No report of the call's end, and nobody rung: the caller may have hung up, or have heard that
  /// nobody can be reached.
  private static Handoff unexplained(Handoff over) {
    return over.withAnswer(Progress.GIVEN_UP, RecordedSteps.code(new Nothing()));
  }

  /// Nobody can say what became of it.
  Turn inVain() {
    return new Turn(over(handoff, Map.of(), rung -> ended(rung, Outcome.UNKNOWN)), new Nothing());
  }

  /// An attempt of which Twilio, which knows all legs of a call, knows none. If nobody has answered
  /// it either, the caller was gone before it began to ring, or was never told that it would.
  private Attempt unseen(Rung rung) {
    if (rung.isAccepted() || rung.pickup().leg().isPresent()) {
      return ended(rung, Outcome.CALLER_LEFT);
    }
    return rung.neverRung(isEndReported() ? Outcome.CALLER_LEFT : Outcome.FAILED);
  }

  /// The attempt whose leg it is. A rescue may ring a number that an attempt has rung before it.
  private Optional<Rung> attempt(FoundLeg leg, Map<Integer, FoundLeg> taken) {
    return rung(handoff)
        .filter(rung -> !taken.containsKey(rung.index()))
        .filter(rung ->
            rung.pickup()
                .leg()
                .map(leg.sid()::equals)
                .orElseGet(() -> rung.ring().endpoint().isAt(leg.address())))
        .findFirst();
  }

  /// A call can have legs from before it was handed off.
  private boolean isOfRescue(FoundLeg leg) {
    var begun = handoff.history().createdAt().minus(ROUNDING);
    return handoff.progress().isUnanswered() || !leg.startedAt().isBefore(begun);
  }

  /// @param withoutLeg what becomes of an attempt of which Twilio knows no leg
  private Handoff over(
      Handoff noted, Map<Integer, FoundLeg> legs, Function<Rung, Attempt> withoutLeg) {
    var after = noted;
    for (var rung : rung(noted).filter(rung -> rung.end().isEmpty()).toList()) {
      var leg = Optional.ofNullable(legs.get(rung.index()));
      after =
          after.withAttempt(
              leg.<Attempt>map(found -> ended(rung, found))
                  .orElseGet(() -> withoutLeg.apply(rung)));
    }
    return after.withCallEnded(situation.now());
  }

  private Rung ended(Rung rung, FoundLeg leg) {
    var seen = leg.machine() ? rung.withMachine() : rung.withLeg(leg.sid());
    var result = leg.result();
    var needsKey = seen.ring().answering().screened() && !seen.isAccepted();
    if (result.wasAnswered() && needsKey && !leg.machine()) {
      return ended(seen, Outcome.UNKNOWN);
    }
    var reported = new Legs(situation, handoff.withAttempt(seen)).reported(seen, result);
    return reported.progress().rung(rung.index()).orElse(seen);
  }

  private Rung ended(Rung rung, Outcome outcome) {
    var known = rung.isAccepted() ? Outcome.ACCEPTED : outcome;
    return rung.withEnd(End.of(known, situation.now()));
  }

  private static Stream<Rung> rung(Handoff handoff) {
    return handoff.progress().attempts().stream().flatMap(attempt -> attempt.rung().stream());
  }
}
