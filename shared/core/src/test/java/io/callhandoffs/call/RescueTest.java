package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static io.callhandoffs.call.Museum.NOON;
import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.open;
import static io.callhandoffs.call.Museum.ringsUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Apologized;
import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What is noted of a call that was rescued: rung without us, as our answers failed.
class RescueTest {

  private static final String LEG = "CA" + "f".repeat(32);
  private static final String OTHER_LEG = "CA" + "e".repeat(32);
  private static final String DESK = "+442079460001";
  private static final String FALLBACK = "+442079460999";
  private static final Situation SITUATION = open(SCHOOLS, FRONT_DESK);

  @Test
  void thanksTheCallerAfterATalk() {
    var turn = after(rescued(DESK, LEG, talked(true)));

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.TALKED));
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.COMPLETED);
  }

  @Test
  void tellsTheCallerThatNobodyIsLeftWhenTheRescueReachedNobody() {
    var turn = after(rescued(DESK, LEG, unanswered()));

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.NOBODY_ANSWERED));
    assertThat(outcomes(turn)).containsExactly(Outcome.NO_ANSWER);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void saysNothingToACallerWhoHasHungUp() {
    var hungUp = after(rescued(DESK, LEG, talked(false)));
    var toldBefore = after(new CallOver(), rescued(DESK, LEG, talked(true)));

    assertThat(hungUp.step()).isEqualTo(new Nothing());
    assertThat(hungUp.handoff().progress().callEndedAt()).contains(NOON);
    assertThat(toldBefore.step()).isEqualTo(new Nothing());
    assertThat(outcomes(toldBefore)).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void notesTheDefaultDestinationByItsLineAndAnyOtherNumberAsTheFallback() {
    var desk = only(after(rescued(DESK, LEG, talked(true))));
    var fallback = only(after(rescued(FALLBACK, LEG, talked(true))));

    assertThat(desk.chosen().destination()).contains(FRONT_DESK.id());
    assertThat(desk.chosen().name()).isEqualTo(FRONT_DESK.name());
    assertThat(fallback.chosen().destination()).isEmpty();
    assertThat(fallback.chosen().name().value()).isEqualTo("Fallback number");
    assertThat(fallback.ring().endpoint().address()).isEqualTo(FALLBACK);
    assertThat(fallback.startedAt()).isEqualTo(NOON.minusSeconds(61));
  }

  @Test
  void notesNobodyAtAnAddressThatCannotBeRung() {
    var turn = after(rescued("sip:stranger@pbx.example.org", LEG, unanswered()));

    assertThat(turn.handoff().progress().attempts()).isEmpty();
  }

  @Test
  void notesEachRescueOfACallOnce() {
    var turn =
        after(
            rescued(DESK, LEG, unanswered()),
            rescued(FALLBACK, OTHER_LEG, talked(true)),
            rescued(FALLBACK, OTHER_LEG, talked(true)));

    assertThat(outcomes(turn)).containsExactly(Outcome.NO_ANSWER, Outcome.ACCEPTED);
  }

  @Test
  void notesHowTheDialBeforeItEnded() {
    var lost = new DialEnded(0, ended(Status.BUSY));
    var rescued = new Rescued(DESK, OTHER_LEG, talked(true), Optional.of(lost));

    var turn = after(new Requested(Optional.of(SCHOOLS.id()), "asked for"), rescued);

    assertThat(outcomes(turn)).containsExactly(Outcome.BUSY, Outcome.ACCEPTED);
  }

  @Test
  void countsACallerWhoHeardThatNobodyCouldBeRungAsFailed() {
    var turn = after(new Arrived(), new Apologized(Optional.empty()));
    var over = CallFlow.next(SITUATION, turn.handoff(), new CallOver()).handoff();

    assertThat(turn.step()).isEqualTo(new HangUp());
    assertThat(over.progress().ending()).contains(Ending.MESSAGE);
    assertThat(over.history().changes())
        .extracting(StateChange::state)
        .containsExactly(HandoffState.INITIATED, HandoffState.FAILED);
  }

  @Test
  void notesHowTheDialBeforeAnApologyEnded() {
    var lost = new DialEnded(0, ended(Status.BUSY));

    var turn =
        after(
            new Requested(Optional.of(SCHOOLS.id()), "asked for"),
            new Apologized(Optional.of(lost)));

    assertThat(outcomes(turn)).containsExactly(Outcome.BUSY);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  /// The decision to ring came too late to be heard.
  @Test
  void countsNobodyAsRungWhoseDialAnApologyReplaced() {
    var turn =
        after(
            new Requested(Optional.of(SCHOOLS.id()), "asked for"),
            new Apologized(Optional.empty()));

    assertThat(turn.handoff().progress().rung()).isEmpty();
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  /// Without an answer at the other end, the dial that was decided never reached Twilio.
  @Test
  void leavesAnAttemptThatWasAnsweredAsItIs() {
    var turn =
        after(
            new Requested(Optional.of(SCHOOLS.id()), "asked for"),
            new LegAnswered(0, LEG),
            rescued(DESK, OTHER_LEG, unanswered()));

    assertThat(turn.handoff().progress().rung()).hasSize(2);
    assertThat(turn.handoff().progress().attempts().getFirst().outcome()).isEmpty();
  }

  private static Rescued rescued(String address, String leg, DialResult result) {
    return new Rescued(address, leg, result, Optional.empty());
  }

  private static DialResult talked(boolean callerThere) {
    return new DialResult(
        Status.COMPLETED, Optional.of(true), OptionalInt.of(61), OptionalInt.empty(), callerThere);
  }

  private static DialResult unanswered() {
    return ended(Status.NO_ANSWER);
  }

  private static DialResult ended(Status status) {
    return new DialResult(
        status, Optional.of(false), OptionalInt.empty(), OptionalInt.empty(), true);
  }

  private static Attempt.Rung only(Turn turn) {
    assertThat(turn.handoff().progress().attempts()).hasSize(1);
    return turn.handoff().progress().rung(0).orElseThrow();
  }

  private static List<Outcome> outcomes(Turn turn) {
    return turn.handoff().progress().attempts().stream()
        .map(Attempt::outcome)
        .map(Optional::orElseThrow)
        .toList();
  }

  private static Turn after(CallEvent... events) {
    var turn = new Turn(ringsUp(), new Nothing());
    for (var event : events) {
      turn = CallFlow.next(SITUATION, turn.handoff(), event);
    }
    return turn;
  }
}
