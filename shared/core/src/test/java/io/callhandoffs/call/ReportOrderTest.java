package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.open;
import static io.callhandoffs.call.Museum.ringsUp;
import static io.callhandoffs.call.Museum.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Swept;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Twilio's reports on one call come in any order, and some come twice or not at all.
class ReportOrderTest {

  private static final String LEG = "CA" + "f".repeat(32);
  private static final Situation UNSCREENED = open(SCHOOLS, FRONT_DESK);
  private static final Situation SCREENED = open(screened(SCHOOLS), FRONT_DESK);

  /// What happened on a call that rang School visits; the caller hung up at last.
  static Stream<Arguments> calls() {
    var over = new CallOver();
    var human = new Detected(0, false);
    var machine = new Detected(0, true);
    var answered = new LegAnswered(0, LEG);
    var takes = new KeyPressed(0, LEG, "1");
    var declines = new KeyPressed(0, LEG, "3");
    var silent = new KeyPressed(0, LEG, "");
    var talked = dialEnded(Status.COMPLETED, true);
    var unconnected = dialEnded(Status.COMPLETED, false);
    var canceled = dialEnded(Status.CANCELED, false);
    return Stream.of(
        arguments(UNSCREENED, List.of(talked, over, human), Outcome.ACCEPTED, "COMPLETED"),
        arguments(UNSCREENED, List.of(talked, over, machine), Outcome.VOICEMAIL, "FAILED"),
        arguments(UNSCREENED, List.of(canceled, over), Outcome.CALLER_LEFT, "ABANDONED"),
        arguments(SCREENED, List.of(answered, takes, talked, over), Outcome.ACCEPTED, "COMPLETED"),
        arguments(SCREENED, List.of(takes, talked, over, human), Outcome.ACCEPTED, "COMPLETED"),
        arguments(SCREENED, List.of(takes, talked, over, machine), Outcome.ACCEPTED, "COMPLETED"),
        arguments(SCREENED, List.of(talked, over), Outcome.ACCEPTED, "COMPLETED"),
        arguments(
            SCREENED, List.of(declines, unconnected, over, human), Outcome.DECLINED, "ABANDONED"),
        arguments(
            SCREENED, List.of(silent, unconnected, over, human), Outcome.CALLER_LEFT, "ABANDONED"),
        arguments(SCREENED, List.of(canceled, over, human), Outcome.CALLER_LEFT, "ABANDONED"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void endInTheSameRecordInWhateverOrderTheyCome(
      Situation situation, List<CallEvent> reports, Outcome outcome, String state) {
    for (var order : orders(reports)) {
      var end = after(situation, order);

      assertThat(end.progress().attempts()).as(order.toString()).hasSize(1);
      assertThat(end.outcome(end.progress().attempts().getFirst()))
          .as(order.toString())
          .contains(outcome);
      assertThat(end.state().name()).as(order.toString()).isEqualTo(state);
      assertThat(end.isSettled()).isTrue();
      assertThat(pickup(end)).as(order.toString()).isEqualTo(pickup(after(situation, reports)));
    }
  }

  /// Each of them may come again at any time.
  @ParameterizedTest
  @MethodSource("calls")
  void changeNothingWhenTheyComeAgain(
      Situation situation, List<CallEvent> reports, Outcome outcome, String state) {
    for (var order : orders(reports)) {
      var end = after(situation, order);
      for (var again : reports) {
        assertThat(CallFlow.next(situation, end, again).handoff()).as("%s", again).isEqualTo(end);
      }
      assertThat(end.state().name()).isEqualTo(state);
      assertThat(end.outcome(end.progress().attempts().getFirst())).contains(outcome);
    }
  }

  /// Rules on the event bus ring somebody back who is told of as abandoned.
  @ParameterizedTest
  @MethodSource("calls")
  void tellNobodyThatACallWasAbandonedThatWasTaken(
      Situation situation, List<CallEvent> reports, Outcome outcome, String state) {
    for (var order : orders(reports)) {
      var told = after(situation, order).history().changes().stream().map(StateChange::state);

      if (outcome == Outcome.ACCEPTED) {
        assertThat(told)
            .as(order.toString())
            .containsExactly(
                HandoffState.INITIATED,
                HandoffState.RINGING,
                HandoffState.ACCEPTED,
                HandoffState.COMPLETED);
      } else {
        assertThat(told.filter(HandoffState.valueOf(state)::equals)).as("%s", order).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void ringNobodyElseWhicheverOfThemAreLost(
      Situation situation, List<CallEvent> reports, Outcome outcome, String state) {
    for (var order : orders(reports)) {
      for (int lost = 0; lost < 1 << order.size(); lost++) {
        var handoff = rings(situation);
        for (int i = 0; i < order.size(); i++) {
          if ((lost & 1 << i) == 0) {
            var turn = CallFlow.next(situation, handoff, order.get(i));
            assertThat(turn.step()).as("%s without %s", order, lost).isNotInstanceOf(Dial.class);
            handoff = turn.handoff();
          }
        }
      }
    }
    assertThat(outcome).isNotNull();
    assertThat(state).isNotEmpty();
  }

  /// The sweep asks Twilio while the reports come after all.
  @ParameterizedTest
  @MethodSource("calls")
  void endInTheSameStateWithASweepAmongThem(
      Situation situation, List<CallEvent> reports, Outcome outcome, String state) {
    var status = outcome == Outcome.CALLER_LEFT ? Status.CANCELED : Status.COMPLETED;
    var line = rings(situation).progress().rung(0).orElseThrow().ring().endpoint().address();
    var leg =
        new FoundLeg(
            LEG, line, Museum.NOON, status, OptionalInt.of(61), outcome == Outcome.VOICEMAIL);
    var swept = new Swept(List.of(leg));
    for (var order : orders(reports)) {
      for (int at = 0; at <= order.size(); at++) {
        var more = new ArrayList<>(order);
        more.add(at, swept);
        var end = after(situation, more);

        assertThat(end.state().name()).as("%s", more).isEqualTo(state);
        assertThat(end.outcome(end.progress().attempts().getFirst()))
            .as("%s", more)
            .contains(outcome);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rescues")
  void endInTheSameRecordAfterARescue(List<CallEvent> reports) {
    for (var order : orders(reports)) {
      var end = after(UNSCREENED, order, ringsUp());

      assertThat(end.progress().attempts()).as(order.toString()).hasSize(1);
      var attempt = end.progress().rung(0).orElseThrow();
      assertThat(attempt.chosen().is(FRONT_DESK.id())).isTrue();
      assertThat(attempt.outcome()).contains(Outcome.ACCEPTED);
      assertThat(end.history().changes())
          .as(order.toString())
          .extracting(StateChange::state)
          .containsExactly(HandoffState.INITIATED, HandoffState.ACCEPTED, HandoffState.COMPLETED);
    }
  }

  static Stream<List<CallEvent>> rescues() {
    var desk =
        FRONT_DESK.target().endpoint(UNSCREENED.settings().switchboard()).orElseThrow().address();
    var result = dialEnded(Status.COMPLETED, true).result();
    var rescued = new Rescued(desk, LEG, result, Optional.empty());
    var leg = new FoundLeg(LEG, desk, Museum.NOON, Status.COMPLETED, OptionalInt.of(61), false);
    var swept = new Swept(List.of(leg));
    return Stream.of(
        List.of(rescued, new CallOver()),
        List.of(rescued, new CallOver(), swept),
        List.of(new CallOver(), swept));
  }

  /// The dial was stored, and Twilio got a rescue instead of it.
  @Test
  void countWhatNeverReachedTwilioAsNotRung() {
    var stored = rings(UNSCREENED);
    var rescued = rescues().toList().getFirst();

    var end = after(UNSCREENED, rescued, stored);
    var again =
        CallFlow.next(
            UNSCREENED, end, new Said(1, "pupils", new Route.Found(SCHOOLS.id(), 0.9, "It fits")));

    assertThat(end.progress().attempts())
        .extracting(
            attempt -> attempt.rung().isPresent(), attempt -> attempt.outcome().orElseThrow())
        .containsExactly(tuple(false, Outcome.FAILED), tuple(true, Outcome.ACCEPTED));
    assertThat(again.step()).isInstanceOf(Nothing.class);
  }

  private static Handoff rings(Situation situation) {
    var said = new Said(1, "pupils", new Route.Found(SCHOOLS.id(), 0.9, "It fits"));
    return after(situation, List.of(new Arrived(), said), ringsUp());
  }

  private static Handoff after(Situation situation, List<CallEvent> events) {
    return after(situation, events, rings(situation));
  }

  private static Handoff after(Situation situation, List<CallEvent> events, Handoff begun) {
    var turn = new Turn(begun, new Nothing());
    for (var event : events) {
      turn = CallFlow.next(situation, turn.handoff(), event);
    }
    return turn.handoff();
  }

  private static Object pickup(Handoff handoff) {
    return handoff.progress().rung(0).orElseThrow().pickup();
  }

  private static DialEnded dialEnded(Status status, boolean bridged) {
    return new DialEnded(
        0,
        new DialResult(
            status, Optional.of(bridged), OptionalInt.of(61), OptionalInt.empty(), false));
  }

  private static List<List<CallEvent>> orders(List<CallEvent> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<CallEvent>>();
    for (var first : events) {
      var rest = new ArrayList<>(events);
      rest.remove(first);
      for (var order : orders(rest)) {
        var whole = new ArrayList<CallEvent>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
