package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.open;
import static io.callhandoffs.call.Museum.ringsUp;
import static io.callhandoffs.call.Museum.screened;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether the end of a dial says that somebody took the call.
class DialResultTest {

  private static final String LEG = "CA" + "f".repeat(32);

  @ParameterizedTest
  @CsvSource({
    // Twilio's words, and whether the legs were connected: without screening, with screening
    "completed, true,  true,  true",
    "completed, false, false, false",
    "completed, ,      true,  false",
    "answered,  true,  true,  true",
    "answered,  false, false, false",
    "answered,  ,      true,  false",
    "busy,      true,  true,  true",
    "busy,      false, false, false",
    "busy,      ,      false, false",
    "no-answer, true,  true,  true",
    "no-answer, false, false, false",
    "no-answer, ,      false, false",
    "failed,    true,  true,  true",
    "failed,    false, false, false",
    "failed,    ,      false, false",
    "canceled,  true,  true,  true",
    "canceled,  false, false, false",
    "canceled,  ,      false, false",
    "brand-new, true,  true,  true",
    "brand-new, false, false, false",
    "brand-new, ,      false, false",
  })
  void wasBridgedIfTwilioSaysSoOrElseIfAnsweredWithoutScreening(
      String status, @Nullable Boolean bridged, boolean unscreened, boolean screened) {
    var result = result(Status.of(status), bridged);

    assertThat(result.wasBridged(false)).isEqualTo(unscreened);
    assertThat(result.wasBridged(true)).isEqualTo(screened);
  }

  @ParameterizedTest
  @CsvSource({
    // screened, machine, key, bridged, how the attempt ended
    "false, false, ,  true,  ACCEPTED",
    "false, false, ,  false, DECLINED",
    "false, false, ,  ,      ACCEPTED",
    "false, true,  ,  true,  VOICEMAIL",
    "false, true,  ,  false, VOICEMAIL",
    "false, true,  ,  ,      VOICEMAIL",
    "true,  false, ,  true,  ACCEPTED",
    "true,  false, ,  false, NOT_ACCEPTED",
    "true,  false, ,  ,      NOT_ACCEPTED",
    "true,  true,  ,  true,  ACCEPTED",
    "true,  true,  ,  false, VOICEMAIL",
    "true,  true,  ,  ,      VOICEMAIL",
    "true,  false, 1, true,  ACCEPTED",
    "true,  false, 1, false, ACCEPTED",
    "true,  false, 1, ,      ACCEPTED",
    "true,  true,  1, true,  ACCEPTED",
    "true,  true,  1, false, ACCEPTED",
    "true,  true,  1, ,      ACCEPTED",
    "true,  false, 2, false, NOT_ACCEPTED",
    "true,  false, 2, ,      NOT_ACCEPTED",
    "true,  false, 3, false, DECLINED",
    "true,  false, 3, ,      DECLINED",
    "true,  true,  3, ,      DECLINED",
  })
  void ringsTheNextAfterAnAnswerUnlessSomebodyTookTheCall(
      boolean screened,
      boolean machine,
      @Nullable String key,
      @Nullable Boolean bridged,
      Outcome outcome) {
    for (var status : List.of(Status.COMPLETED, Status.ANSWERED)) {
      var events = new ArrayList<CallEvent>(List.of(new Arrived(), asksForSchools()));
      events.add(new LegAnswered(0, LEG));
      if (machine) {
        events.add(new Detected(0, true));
      }
      if (key != null) {
        events.add(new KeyPressed(0, LEG, key));
      }
      events.add(new DialEnded(0, result(status, bridged)));

      var turn = after(open(screened ? screened(SCHOOLS) : SCHOOLS, FRONT_DESK), events);

      assertThat(turn.handoff().progress().attempts().getFirst().outcome()).contains(outcome);
      if (outcome == Outcome.ACCEPTED) {
        assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.TALKED));
      } else {
        assertThat(((Dial) turn.step()).attempt().chosen().destination()).contains(FRONT_DESK.id());
      }
    }
  }

  private static DialResult result(Status status, @Nullable Boolean bridged) {
    return new DialResult(
        status, Optional.ofNullable(bridged), OptionalInt.of(312), OptionalInt.empty(), true);
  }

  private static Said asksForSchools() {
    return new Said(1, "pupils", new Route.Found(SCHOOLS.id(), 0.9, "It fits"));
  }

  private static Turn after(Situation situation, List<CallEvent> events) {
    var turn = new Turn(ringsUp(), new Step.Nothing());
    for (var event : events) {
      turn = CallFlow.next(situation, turn.handoff(), event);
    }
    return turn;
  }
}
