package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static io.callhandoffs.call.Museum.NOON;
import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.open;
import static io.callhandoffs.call.Museum.ringsUp;
import static io.callhandoffs.call.Museum.screened;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.GivenUp;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Swept;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a call that rang School visits, and whose last reports never came.
class SweepTest {

  private static final String LEG = "CA" + "f".repeat(32);
  private static final String OTHER_LEG = "CA" + "e".repeat(32);
  private static final String LINE = "+442079460018";
  private static final String ELSEWHERE = "+442079460999";
  private static final CallEvent ASKS = new Requested(Optional.of(SCHOOLS.id()), "asked for");
  private static final Situation UNSCREENED = open(SCHOOLS, FRONT_DESK);
  private static final Situation SCREENED = open(screened(SCHOOLS), FRONT_DESK);

  @ParameterizedTest
  @CsvSource({
    // whether a key is asked for, the key if it was told, Twilio's status, machine, how it ended
    "false, , COMPLETED, false, ACCEPTED",
    "false, , COMPLETED, true, VOICEMAIL",
    "false, , NO_ANSWER, false, NO_ANSWER",
    "false, , BUSY, false, BUSY",
    "false, , FAILED, false, FAILED",
    "false, , CANCELED, false, CALLER_LEFT",
    "true, , COMPLETED, false, UNKNOWN",
    "true, , COMPLETED, true, VOICEMAIL",
    "true, , NO_ANSWER, false, NO_ANSWER",
    "true, , CANCELED, false, CALLER_LEFT",
    "true, 1, COMPLETED, false, ACCEPTED",
    "true, 1, COMPLETED, true, ACCEPTED",
    "true, 3, COMPLETED, false, DECLINED"
  })
  void saysNoMoreThanTwilioKnowsOfTheLeg(
      boolean screened, @Nullable String key, Status status, boolean machine, Outcome outcome) {
    var situation = screened ? SCREENED : UNSCREENED;
    var rung = after(situation, ringsUp(), ASKS);
    var told = key == null ? rung : after(situation, rung, new KeyPressed(0, LEG, key));
    var leg = new FoundLeg(LEG, LINE, NOON, status, OptionalInt.of(61), machine);

    var turn = CallFlow.next(situation, told, new Swept(List.of(leg)));

    assertThat(turn.step()).isEqualTo(new Nothing());
    assertThat(outcomes(turn.handoff())).containsExactly(outcome);
    assertThat(turn.handoff().isSettled()).isTrue();
  }

  @Test
  void countsAnAttemptOfWhichTwilioKnowsNoLegAsNeverRung() {
    var swept = after(UNSCREENED, ringsUp(), ASKS, new CallOver(), new Swept(List.of()));

    assertThat(outcomes(swept)).containsExactly(Outcome.CALLER_LEFT);
    assertThat(swept.progress().rung()).isEmpty();
  }

  /// If Twilio could not even report a call's end, the caller may have heard that nobody can be
  /// reached.
  @Test
  void saysThatACallerLeftOnlyIfThatWasReportedOrALegSaysSo() {
    var nothing = new Swept(List.of());
    var asked = after(UNSCREENED, ringsUp(), new Arrived(), nothing);
    var decided = after(UNSCREENED, ringsUp(), ASKS, nothing);
    var reported = after(UNSCREENED, ringsUp(), ASKS, new CallOver(), nothing);
    var canceled = new FoundLeg(LEG, LINE, NOON, Status.CANCELED, OptionalInt.empty(), false);
    var rang = after(UNSCREENED, ringsUp(), ASKS, found(canceled));

    assertThat(asked.state()).isEqualTo(HandoffState.FAILED);
    assertThat(decided.state()).isEqualTo(HandoffState.FAILED);
    assertThat(outcomes(decided)).containsExactly(Outcome.FAILED);
    assertThat(reported.state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(outcomes(reported)).containsExactly(Outcome.CALLER_LEFT);
    assertThat(rang.state()).isEqualTo(HandoffState.ABANDONED);
  }

  @Test
  void keepsThatSomebodyAnsweredOrTookTheCallThoughTwilioKnowsNoLeg() {
    var nothing = new Swept(List.of());
    var answered = new LegAnswered(0, LEG);
    var took = new KeyPressed(0, LEG, "1");

    var heard = after(SCREENED, ringsUp(), ASKS, answered, nothing);
    var talked = after(SCREENED, ringsUp(), ASKS, answered, took, nothing);

    assertThat(outcomes(heard)).containsExactly(Outcome.CALLER_LEFT);
    assertThat(heard.progress().rung()).hasSize(1);
    assertThat(outcomes(talked)).containsExactly(Outcome.ACCEPTED);
    assertThat(talked.state()).isEqualTo(HandoffState.COMPLETED);
  }

  @Test
  void leavesAnAttemptWhoseEndWasReportedAsItIs() {
    var busy = new DialEnded(0, ended(Status.BUSY));

    var before = after(UNSCREENED, ringsUp(), ASKS, busy);
    var swept = after(UNSCREENED, before, new Swept(List.of()));

    assertThat(swept.progress().attempts().getFirst())
        .isEqualTo(before.progress().attempts().getFirst());
    assertThat(outcomes(swept)).containsExactly(Outcome.BUSY, Outcome.FAILED);
  }

  @Test
  void knowsALegByItsSidOnceSomethingHasAnswered() {
    var answered = after(SCREENED, ringsUp(), ASKS, new LegAnswered(0, LEG));

    var own = after(SCREENED, answered, found(leg(LEG, "sip:forked@pbx.example.org", NOON)));
    var other = after(SCREENED, answered, found(leg(OTHER_LEG, LINE, NOON)));

    assertThat(outcomes(own)).containsExactly(Outcome.UNKNOWN);
    assertThat(outcomes(other)).containsExactly(Outcome.CALLER_LEFT, Outcome.ACCEPTED);
    assertThat(other.progress().rung(1).orElseThrow().pickup().leg()).contains(OTHER_LEG);
  }

  @Test
  void countsALegToAnotherNumberAsARescues() {
    var swept = after(UNSCREENED, ringsUp(), ASKS, found(leg(LEG, ELSEWHERE, NOON)));

    assertThat(outcomes(swept)).containsExactly(Outcome.FAILED, Outcome.ACCEPTED);
    assertThat(swept.progress().rung(0)).isEmpty();
  }

  @Test
  void countsTheSecondLegToANumberAsARescues() {
    var later = NOON.plusSeconds(40);

    var swept =
        after(
            UNSCREENED,
            ringsUp(),
            ASKS,
            found(
                leg(OTHER_LEG, LINE, later),
                new FoundLeg(LEG, LINE, NOON, Status.NO_ANSWER, OptionalInt.empty(), false)));

    assertThat(outcomes(swept)).containsExactly(Outcome.NO_ANSWER, Outcome.ACCEPTED);
    assertThat(swept.progress().rung(1).orElseThrow().startedAt()).isEqualTo(later);
  }

  /// An assistant may have dialled by itself before. Twilio tells times in whole seconds.
  @ParameterizedTest
  @CsvSource({"0, true", "2, true", "3, false"})
  void ignoresALegFromBeforeTheHandoff(int secondsBefore, boolean counts) {
    var leg = leg(LEG, ELSEWHERE, NOON.minusSeconds(secondsBefore));
    var begun = after(UNSCREENED, ringsUp(), new Arrived(), new CallOver());

    assertThat(after(UNSCREENED, begun, found(leg)).progress().attempts()).hasSize(counts ? 1 : 0);
  }

  /// Nothing of it was recorded when the caller rang, so it began only with the first report.
  @Test
  void countsAnEarlierLegOfACallOfWhichNothingWasRecorded() {
    var leg = leg(LEG, ELSEWHERE, NOON.minusSeconds(90));

    var swept = after(UNSCREENED, ringsUp(), new CallOver(), found(leg));

    assertThat(outcomes(swept)).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void saysThatItIsUnknownWhatBecameOfACallWhenNobodyCanBeAsked() {
    var ringing = after(SCREENED, ringsUp(), ASKS, new GivenUp());
    var took = new KeyPressed(0, LEG, "1");
    var talking = after(SCREENED, ringsUp(), ASKS, took, new GivenUp());

    assertThat(outcomes(ringing)).containsExactly(Outcome.UNKNOWN);
    assertThat(ringing.state()).isEqualTo(HandoffState.FAILED);
    assertThat(outcomes(talking)).containsExactly(Outcome.ACCEPTED);
    assertThat(talking.state()).isEqualTo(HandoffState.COMPLETED);
  }

  @Test
  void saysInTheHistoryThatItWasTheSweep() {
    for (var late : List.of(new Swept(List.of()), new GivenUp())) {
      var changes = after(UNSCREENED, ringsUp(), ASKS, late).history().changes();

      assertThat(changes)
          .extracting(StateChange::by)
          .containsExactly(StateChange.BY_CALL, StateChange.BY_CALL, StateChange.BY_SWEEP);
    }
  }

  /// A sweep that was repeated, or that ran twice at once, changes nothing more.
  @Test
  void givesARepeatedSweepTheSameAnswer() {
    for (var late : List.of(found(leg(LEG, LINE, NOON)), new GivenUp())) {
      var once = after(UNSCREENED, ringsUp(), ASKS, late);

      assertThat(after(UNSCREENED, once, late)).isEqualTo(once);
    }
  }

  private static Swept found(FoundLeg... legs) {
    return new Swept(List.of(legs));
  }

  private static FoundLeg leg(String sid, String address, Instant startedAt) {
    return new FoundLeg(sid, address, startedAt, Status.COMPLETED, OptionalInt.of(61), false);
  }

  private static DialResult ended(Status status) {
    return new DialResult(
        status, Optional.of(false), OptionalInt.empty(), OptionalInt.empty(), true);
  }

  private static List<Outcome> outcomes(Handoff handoff) {
    return handoff.progress().attempts().stream()
        .map(Attempt::outcome)
        .map(Optional::orElseThrow)
        .toList();
  }

  private static Handoff after(Situation situation, Handoff begun, CallEvent... events) {
    var handoff = begun;
    for (var event : events) {
      handoff = CallFlow.next(situation, handoff, event).handoff();
    }
    return handoff;
  }
}
