package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.TICKETS;
import static io.callhandoffs.call.Museum.closed;
import static io.callhandoffs.call.Museum.fallingBackTo;
import static io.callhandoffs.call.Museum.inactive;
import static io.callhandoffs.call.Museum.open;
import static io.callhandoffs.call.Museum.ringsUp;
import static io.callhandoffs.call.Museum.screened;
import static io.callhandoffs.call.Museum.usual;
import static io.callhandoffs.call.Museum.whispering;
import static io.callhandoffs.fixture.DestinationFixture.destination;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallEvent.CallOver;
import io.callhandoffs.call.CallEvent.Detected;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.KeyPressed;
import io.callhandoffs.call.CallEvent.LegAnswered;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.call.CallEvent.Pressed;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.call.CallEvent.Silent;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Assistant.Protocol;
import io.callhandoffs.route.Route;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.telephone.Digits;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallFlowTest {

  private static final String LEG = "CA" + "f".repeat(32);
  private static final String OTHER_LEG = "CA" + "e".repeat(32);
  private static final Assistant ASSISTANT =
      new Assistant(
          URI.create("wss://assistant.example.com"),
          Protocol.CONVERSATION_RELAY,
          Optional.empty(),
          true);

  @Test
  void greetsTheCallerAndListens() {
    assertThat(after(usual(), new Arrived()).step())
        .isEqualTo(new Ask(1, Prompt.GREETING, List.of()));
  }

  @Test
  void tellsTheCallerWhenNobodyIsConfigured() {
    var nobody =
        new Situation(
            usual().settings(), List.of(), Optional.empty(), usual().rules(), Museum.NOON);

    var turn = after(nobody, new Arrived());

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.NOBODY_IS_CONFIGURED));
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void ringsTheDestinationThatTheWordsFit() {
    var turn = after(usual(), new Arrived(), says(1, "thirty pupils", found(SCHOOLS)));

    assertThat(rung(turn)).isEqualTo(SCHOOLS.id());
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.RINGING);
    assertThat(turn.handoff().progress().attempts().getLast().chosen().choice().how())
        .isEqualTo(How.MATCHED);
    assertThat(turn.handoff().progress().heard().getLast().words()).isEqualTo("thirty pupils");
  }

  @Test
  void ringsTheDefaultWhenNothingFits() {
    var turn =
        after(usual(), new Arrived(), says(1, "a pizza", new Route.NothingFits("Fits nothing")));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
    assertThat(turn.handoff().progress().attempts().getLast().chosen().choice().how())
        .isEqualTo(How.DEFAULT);
  }

  @Test
  void ringsTheDefaultForACallerWhoAsksForAHuman() {
    assertThat(rung(after(usual(), new Arrived(), says(1, "operator", new Route.HumanWanted()))))
        .isEqualTo(FRONT_DESK.id());
  }

  @Test
  void asksOnceWhichOfTwoWasMeant() {
    var turn = after(usual(), new Arrived(), says(1, "a group", unsure(SCHOOLS, TICKETS)));

    assertThat(turn.step()).isEqualTo(new Ask(2, Prompt.WHICH, List.of("schools", "tickets")));
  }

  @Test
  void repeatsAQuestionWithTheSameNamesAfterOneWasDeleted() {
    var question = says(1, "a group", unsure(SCHOOLS, TICKETS));
    var asked = after(usual(), new Arrived(), question);

    var again = CallFlow.next(open(SCHOOLS, FRONT_DESK), asked.handoff(), question);

    assertThat(again.step()).isEqualTo(asked.step());
  }

  @Test
  void ringsTheDefaultWhenStillUnsure() {
    var unsure = unsure(SCHOOLS, TICKETS);

    var turn = after(usual(), new Arrived(), says(1, "a group", unsure), says(2, "well", unsure));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void ringsTheOfferedDestinationWhoseKeyIsPressed() {
    var turn =
        after(
            usual(),
            new Arrived(),
            says(1, "a group", unsure(SCHOOLS, TICKETS)),
            new Pressed(2, "2"));

    assertThat(rung(turn)).isEqualTo(TICKETS.id());
    assertThat(turn.handoff().progress().attempts().getLast().chosen().choice().how())
        .isEqualTo(How.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "12", "#", "-1"})
  void ringsTheDefaultForAKeyUnderWhichNothingWasOffered(String key) {
    var asked = says(1, "a group", unsure(SCHOOLS, TICKETS));

    var turn = after(usual(), new Arrived(), asked, new Pressed(2, key));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void offersNothingUnderAKeyAfterAQuestionWithoutChoices() {
    var turn = after(usual(), new Arrived(), new Silent(1), new Pressed(2, "1"));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void ringsTheDefaultAtOnceForZero() {
    assertThat(rung(after(usual(), new Arrived(), new Pressed(1, "0")))).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void asksAgainAfterAKeyThatMeansNothing() {
    assertThat(after(usual(), new Arrived(), new Pressed(1, "7")).step())
        .isEqualTo(new Ask(2, Prompt.AGAIN, List.of()));
  }

  @Test
  void asksAgainAfterSilenceAndThenRingsTheDefault() {
    assertThat(after(usual(), new Arrived(), new Silent(1)).step())
        .isEqualTo(new Ask(2, Prompt.AGAIN, List.of()));
    assertThat(rung(after(usual(), new Arrived(), new Silent(1), new Silent(2))))
        .isEqualTo(FRONT_DESK.id());
  }

  @Test
  void ringsTheDefaultInPlaceOfADestinationThatIsSwitchedOff() {
    var situation = open(inactive(SCHOOLS), FRONT_DESK);

    assertThat(rung(after(situation, new Arrived(), says(1, "pupils", found(SCHOOLS)))))
        .isEqualTo(FRONT_DESK.id());
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, , BUSY",
    "NO_ANSWER, , NO_ANSWER",
    "FAILED, , FAILED",
    "FAILED, 486, BUSY",
    "FAILED, 600, BUSY",
    "FAILED, 480, NO_ANSWER",
    "FAILED, 603, DECLINED",
    "FAILED, 404, FAILED",
    "CANCELED, 487, NO_ANSWER",
    "COMPLETED, , DECLINED",
    "ANSWERED, , DECLINED",
  })
  void ringsTheDefaultWhenTheDestinationCannotBeReached(
      Status status, Integer sipCode, Outcome outcome) {
    var code = sipCode == null ? OptionalInt.empty() : OptionalInt.of(sipCode);
    var ended = new DialResult(status, Optional.of(false), OptionalInt.empty(), code, true);

    var turn = after(usual(), ringing(SCHOOLS, new DialEnded(0, ended)));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
    assertThat(turn.handoff().progress().attempts().getFirst().outcome()).contains(outcome);
    assertThat(turn.handoff().progress().attempts().getLast().chosen().choice().how())
        .isEqualTo(How.FALLBACK);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void ringsNobodyElseOnceTheCallerHasLeft(Status status) {
    var ended =
        new DialResult(status, Optional.of(false), OptionalInt.empty(), OptionalInt.empty(), false);

    var turn = after(usual(), ringing(SCHOOLS, new DialEnded(0, ended)));

    assertThat(turn.step()).isEqualTo(new Nothing());
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(turn.handoff().progress().attempts().getFirst().outcome())
        .contains(Outcome.CALLER_LEFT);
  }

  @Test
  void ringsNoDestinationTwice() {
    var turn = after(usual(), ringing(FRONT_DESK, ended(0, Status.NO_ANSWER)));

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.NOBODY_ANSWERED));
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void ringsNoNumberTwiceThoughTwoDestinationsHaveIt() {
    var box = destination("boxoffice", "+442079460018");
    var situation = open(fallingBackTo(SCHOOLS, box), box, FRONT_DESK);

    var turn = after(situation, ringing(SCHOOLS, ended(0, Status.BUSY)));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
    assertThat(turn.handoff().progress().attempts())
        .extracting(attempt -> attempt.rung().isPresent())
        .containsExactly(true, false, true);
  }

  @Test
  void ringsTheFallbacksInOrderAndThenTheDefault() {
    var situation =
        open(
            fallingBackTo(SCHOOLS, TICKETS, FRONT_DESK),
            fallingBackTo(TICKETS, SCHOOLS),
            FRONT_DESK);

    var turn =
        after(
            situation,
            ringing(SCHOOLS, ended(0, Status.BUSY), ended(1, Status.BUSY), ended(2, Status.BUSY)));

    assertThat(turn.handoff().progress().attempts())
        .extracting(attempt -> attempt.chosen().destination().orElseThrow())
        .containsExactly(SCHOOLS.id(), TICKETS.id(), FRONT_DESK.id());
    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.NOBODY_ANSWERED));
  }

  @Test
  void neverRingsTheNumberThatTheCallerRang() {
    var loop = open(looping(), FRONT_DESK);

    var turn = after(loop, ringing(looping()));

    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
    assertThat(turn.handoff().progress().attempts().getFirst().rung()).isEmpty();
  }

  @Test
  void countsABridgedCallAsAcceptedWithoutScreening() {
    var turn = after(usual(), ringing(SCHOOLS, talked(0)));

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.TALKED));
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(turn.handoff().progress().accepted().orElseThrow().chosen().destination())
        .contains(SCHOOLS.id());
  }

  @Test
  void putsTheCallerThroughWhenOneIsPressed() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);

    var whisper = after(situation, ringing(SCHOOLS, new LegAnswered(0, LEG)));
    var taken =
        after(situation, ringing(SCHOOLS, new LegAnswered(0, LEG), new KeyPressed(0, LEG, "1")));

    assertThat(whisper.step()).isInstanceOf(Whisper.class);
    assertThat(whisper.handoff().state()).isEqualTo(HandoffState.RINGING);
    assertThat(taken.step()).isEqualTo(new PutThrough());
    assertThat(taken.handoff().state()).isEqualTo(HandoffState.ACCEPTED);
  }

  @Test
  void whispersWhoCallsAndWhy() {
    var turn =
        after(open(screened(SCHOOLS), FRONT_DESK), ringing(SCHOOLS, new LegAnswered(0, LEG)));

    assertThat(((Whisper) turn.step()).attempt().ring().answering().whisper())
        .contains("1 4 1 5 5 5 5 0 1 0 0 asks for schools: pupils");
  }

  @Test
  void doesNotWhisperAPressedKeyAsTheSummary() {
    var turn =
        after(
            open(screened(SCHOOLS), screened(FRONT_DESK)),
            new Arrived(),
            new Pressed(1, "0"),
            new LegAnswered(0, LEG));

    assertThat(whispered(turn)).isEqualTo("1 4 1 5 5 5 5 0 1 0 0 asks for frontdesk:");
  }

  @Test
  void whispersWhatTheCallerHadSaidBeforePressingAKey() {
    var turn =
        after(
            open(screened(SCHOOLS), TICKETS, FRONT_DESK),
            new Arrived(),
            says(1, "a group", unsure(SCHOOLS, TICKETS)),
            new Pressed(2, "1"),
            new LegAnswered(0, LEG));

    assertThat(whispered(turn)).isEqualTo("1 4 1 5 5 5 5 0 1 0 0 asks for schools: a group");
  }

  private static String whispered(Turn turn) {
    return ((Whisper) turn.step()).attempt().ring().answering().whisper().orElseThrow();
  }

  @Test
  void repeatsTheWhisperForTwoAndForAnyOtherKey() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);

    for (var key : List.of("2", "9", "")) {
      assertThat(after(situation, ringing(SCHOOLS, new KeyPressed(0, LEG, key))).step())
          .isInstanceOf(Whisper.class);
    }
  }

  @Test
  void ringsTheNextDestinationWhenTheCallIsDeclined() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);

    var turn =
        after(
            situation,
            ringing(
                SCHOOLS,
                new LegAnswered(0, LEG),
                new KeyPressed(0, LEG, "3"),
                ended(0, Status.COMPLETED)));

    assertThat(turn.handoff().progress().attempts().getFirst().outcome())
        .contains(Outcome.DECLINED);
    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void doesNotCountADetectedMachineAsAHumanWithoutScreening() {
    var turn = after(usual(), ringing(SCHOOLS, new Detected(0, true), talked(0)));

    assertThat(turn.handoff().progress().attempts().getFirst().outcome())
        .contains(Outcome.VOICEMAIL);
    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void revokesAcceptanceWhenAMachineIsDetectedLate() {
    var turn = after(usual(), ringing(SCHOOLS, talked(0), new Detected(0, true)));

    assertThat(turn.handoff().progress().accepted()).isEmpty();
    assertThat(turn.handoff().outcome(turn.handoff().progress().attempts().getFirst()))
        .contains(Outcome.VOICEMAIL);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void staysFailedWhenTheCallerHangsUpOnTheMachineThatCountedAsAHuman() {
    var turn = after(usual(), ringing(SCHOOLS, talked(0), new Detected(0, true), new CallOver()));

    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void ringsNobodyAfterTheCallerHungUp() {
    var gone = after(usual(), new Arrived(), new CallOver()).handoff();

    for (var late :
        List.of(
            says(1, "pupils", found(SCHOOLS)),
            new Pressed(1, "0"),
            new Silent(1),
            new Requested(Optional.of(SCHOOLS.id()), "asked for"),
            new Quoted())) {
      var turn = CallFlow.next(usual(), gone, late);
      assertThat(turn.step()).isEqualTo(new Nothing());
      assertThat(turn.handoff()).isEqualTo(gone);
    }
  }

  @Test
  void greetsNobodyWhoHasHungUpBefore() {
    var gone = after(usual(), new CallOver()).handoff();

    var turn = CallFlow.next(usual(), gone, new Arrived());

    assertThat(turn).isEqualTo(new Turn(gone, new Nothing()));
  }

  @Test
  void keepsAMessageThatIsToldAfterTheCall() {
    var situation = open(closed(SCHOOLS, new WhenClosed.Voicemail()), FRONT_DESK);
    var left = new MessageLeft(RecordingUrl.find("https://api.twilio.com/RE1"));

    var turn = after(situation, ringing(SCHOOLS, new CallOver(), left));

    assertThat(turn.handoff().progress().recording()).contains("https://api.twilio.com/RE1");
  }

  /// There may never be a handoff to remember anything of.
  @Test
  void connectsTheProjectsAssistantFirstAndRecordsNothing() {
    var usual = usual();
    var settings = SettingsFixture.with(usual.settings(), ASSISTANT);
    var situation =
        new Situation(
            settings, usual.destinations(), usual.defaultId(), usual.rules(), usual.now());

    assertThat(after(situation, new Arrived()))
        .isEqualTo(new Turn(ringsUp(), new Assist(1, false)));
  }

  /// Twilio does not report how a dial ended that the redirection of the call has cut off.
  @Test
  void endsTheRingingWhenAProgramTakesTheCallElsewhere() {
    var elsewhere = new Requested(Optional.of(TICKETS.id()), "asked for");
    var situation = open(screened(SCHOOLS), TICKETS, FRONT_DESK);

    var ringing = after(situation, ringing(SCHOOLS, elsewhere));
    var talking = after(situation, ringing(SCHOOLS, new KeyPressed(0, LEG, "1"), elsewhere));
    var busy = after(situation, ringing(SCHOOLS, ended(0, Status.BUSY), elsewhere));

    assertThat(outcomes(ringing)).containsExactly(Optional.of(Outcome.CALLER_LEFT), NONE_YET);
    assertThat(outcomes(talking)).containsExactly(Optional.of(Outcome.ACCEPTED), NONE_YET);
    assertThat(outcomes(busy))
        .containsExactly(Optional.of(Outcome.BUSY), Optional.of(Outcome.CALLER_LEFT), NONE_YET);
    assertThat(rung(ringing)).isEqualTo(TICKETS.id());
  }

  private static final Optional<Outcome> NONE_YET = Optional.empty();

  private static List<Optional<Outcome>> outcomes(Turn turn) {
    return turn.handoff().progress().attempts().stream().map(Attempt::outcome).toList();
  }

  @Test
  void recordsNoAnswerForADialThatHasNotBegun() {
    var arrived = after(usual(), new Arrived()).handoff();

    var early = CallFlow.next(usual(), arrived, ended(0, Status.BUSY));
    var ringing = CallFlow.next(usual(), early.handoff(), says(1, "pupils", found(SCHOOLS)));
    var next = CallFlow.next(usual(), ringing.handoff(), ended(0, Status.BUSY));

    assertThat(early.handoff()).isEqualTo(arrived);
    assertThat(rung(next)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void staysAcceptedByHandWhenALegIsAnswered() {
    var ringing = after(usual(), ringing(SCHOOLS)).handoff();
    var taken = ringing.withState(HandoffState.ACCEPTED, Museum.NOON, "desktop");

    var turn = CallFlow.next(usual(), taken, new LegAnswered(0, LEG));

    assertThat(turn.handoff().state()).isEqualTo(HandoffState.ACCEPTED);
  }

  @Test
  void putsThroughAfterAWhisperThatAsksForNoKey() {
    var turn =
        after(open(whispering(SCHOOLS), FRONT_DESK), ringing(SCHOOLS, new LegAnswered(0, LEG)));

    assertThat(turn.step()).isInstanceOf(Whisper.class);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.RINGING);
  }

  @Test
  void hangsUpOnTheSecondOfTwoWhoTakeTheCall() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);

    var turn =
        after(
            situation,
            ringing(
                SCHOOLS,
                new LegAnswered(0, LEG),
                new LegAnswered(0, OTHER_LEG),
                new KeyPressed(0, LEG, "1"),
                new KeyPressed(0, OTHER_LEG, "1")));

    assertThat(turn.step()).isEqualTo(new HangUp());
    assertThat(turn.handoff().progress().accepted().orElseThrow().pickup().leg()).contains(LEG);
  }

  @Test
  void putsThroughWhoPressesTheKeyASecondTime() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);
    var takes = new KeyPressed(0, LEG, "1");

    assertThat(after(situation, ringing(SCHOOLS, new LegAnswered(0, LEG), takes, takes)).step())
        .isEqualTo(new PutThrough());
  }

  @Test
  void takesNoLateKeyFromALegThatAskedForNoneOrIsAnother() {
    var declines = new KeyPressed(0, LEG, "3");
    var another = new KeyPressed(0, OTHER_LEG, "3");
    var asking = open(screened(SCHOOLS), FRONT_DESK);

    var unasked = after(usual(), ringing(SCHOOLS, new CallOver(), declines));
    var other = after(asking, ringing(SCHOOLS, new LegAnswered(0, LEG), new CallOver(), another));
    var own = after(asking, ringing(SCHOOLS, new LegAnswered(0, LEG), new CallOver(), declines));

    assertThat(outcomes(unasked)).containsExactly(NONE_YET);
    assertThat(outcomes(other)).containsExactly(NONE_YET);
    assertThat(outcomes(own)).containsExactly(Optional.of(Outcome.DECLINED));
    assertThat(List.of(unasked.step(), other.step(), own.step())).containsOnly(new HangUp());
  }

  @Test
  void hangsUpOnAHumanWhoAnswersAfterTheCallerLeft() {
    var situation = open(screened(SCHOOLS), FRONT_DESK);

    assertThat(after(situation, ringing(SCHOOLS, new CallOver(), new LegAnswered(0, LEG))).step())
        .isEqualTo(new HangUp());
    assertThat(
            after(situation, ringing(SCHOOLS, new CallOver(), new KeyPressed(0, LEG, "1"))).step())
        .isEqualTo(new HangUp());
  }

  @Test
  void skipsAClosedDestination() {
    var situation = open(closed(SCHOOLS, new WhenClosed.Next()), TICKETS, FRONT_DESK);

    var turn = after(situation, ringing(SCHOOLS));

    assertThat(turn.handoff().progress().attempts().getFirst().outcome())
        .contains(Outcome.SKIPPED_CLOSED);
    assertThat(rung(turn)).isEqualTo(FRONT_DESK.id());
  }

  @Test
  void passesOverADestinationThatFailsWhenItIsChecked() {
    var situation = failing(open(fallingBackTo(SCHOOLS, TICKETS), TICKETS, FRONT_DESK), SCHOOLS);

    var turn = after(situation, ringing(SCHOOLS));

    assertThat(outcomes(turn)).containsExactly(Optional.of(Outcome.SKIPPED_UNHEALTHY), NONE_YET);
    assertThat(rung(turn)).isEqualTo(TICKETS.id());
    assertThat(turn.handoff().progress().attempts().getLast().chosen().choice().why())
        .isEqualTo("schools did not work when it was checked");
  }

  @Test
  void ringsAFailingDestinationWhenItIsTheOnlyOneLeft() {
    var situation = failing(usual(), SCHOOLS, FRONT_DESK);

    var first = after(situation, ringing(SCHOOLS));
    assertThat(rung(first)).isEqualTo(SCHOOLS.id());
    assertThat(first.handoff().progress().attempts())
        .extracting(attempt -> attempt.chosen().destination().orElseThrow())
        .containsExactly(SCHOOLS.id(), FRONT_DESK.id(), SCHOOLS.id());

    // Each of them once, and then nobody is left.
    var last =
        after(situation, ringing(SCHOOLS, ended(2, Status.NO_ANSWER), ended(3, Status.NO_ANSWER)));
    assertThat(last.step()).isEqualTo(new Goodbye(Farewell.NOBODY_ANSWERED));
    assertThat(last.handoff().progress().attempts())
        .extracting(attempt -> attempt.chosen().destination().orElseThrow())
        .containsExactly(SCHOOLS.id(), FRONT_DESK.id(), SCHOOLS.id(), FRONT_DESK.id());
  }

  @Test
  void ringsAFailingDestinationAfterOthersDidNotAnswer() {
    var situation = failing(usual(), SCHOOLS);

    var turn = after(situation, ringing(SCHOOLS, ended(1, Status.NO_ANSWER)));

    assertThat(rung(turn)).isEqualTo(SCHOOLS.id());
    assertThat(turn.handoff().progress().attempts()).hasSize(3);
  }

  private static Situation failing(Situation usual, Destination... failing) {
    return new Situation(
        usual.settings(),
        usual.destinations(),
        usual.defaultId(),
        usual.rules(),
        Stream.of(failing).map(Destination::id).collect(Collectors.toSet()),
        Map.of(),
        usual.now());
  }

  @Test
  void sendsCallersOfAClosedDestinationPastItsFallbacksToTheDefault() {
    var schools = closed(fallingBackTo(SCHOOLS, TICKETS), new WhenClosed.Default());

    assertThat(rung(after(open(schools, TICKETS, FRONT_DESK), ringing(SCHOOLS))))
        .isEqualTo(FRONT_DESK.id());
  }

  @Test
  void takesAMessageForAClosedDestination() {
    var situation = open(closed(SCHOOLS, new WhenClosed.Voicemail()), FRONT_DESK);

    var turn = after(situation, ringing(SCHOOLS));
    var recording = RecordingUrl.find("https://api.twilio.com/RE1");
    var left = after(situation, ringing(SCHOOLS, new MessageLeft(recording)));
    var lost = after(situation, ringing(SCHOOLS, new MessageLeft(Optional.empty())));

    assertThat(turn.step()).isEqualTo(new TakeMessage());
    assertThat(left.step()).isEqualTo(new Goodbye(Farewell.MESSAGE_TAKEN));
    assertThat(left.handoff().progress().recording()).contains("https://api.twilio.com/RE1");
    assertThat(lost.step()).isEqualTo(left.step());
    assertThat(lost.handoff().progress().recording()).isEmpty();
  }

  @Test
  void tellsCallersWhatAClosedDestinationWantsThemToHear() {
    var closed =
        closed(SCHOOLS, new WhenClosed.Message(new Announcement("We are open on Sundays: 9 to 5")));

    assertThat(after(open(closed, FRONT_DESK), ringing(SCHOOLS)).step())
        .isEqualTo(new Tell("We are open on Sundays: 9 to 5"));
  }

  @Test
  void showsTheCalledNumberWhenTheCallerHidesTheirs() {
    var handoff = Museum.from("anonymous");
    var event = new Requested(Optional.of(SCHOOLS.id()), "asked for");

    var turn = CallFlow.next(usual(), handoff, event);

    assertThat(((Dial) turn.step()).attempt().ring().callerId()).contains(Museum.CALLED);
  }

  @Test
  void stopsAfterEightHops() {
    var many =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(i -> chained(i))
            .toArray(Destination[]::new);
    var situation =
        new Situation(
            usual().settings(),
            List.of(many),
            Optional.of(many[11].id()),
            usual().rules(),
            Museum.NOON);

    var handoff = ringsUp();
    var step = CallFlow.next(situation, handoff, new Requested(Optional.of(many[0].id()), ""));
    for (int i = 0; i < 12 && step.step() instanceof Dial; i++) {
      step = CallFlow.next(situation, step.handoff(), ended(i, Status.BUSY));
    }

    assertThat(step.handoff().progress().attempts()).hasSize(8);
    assertThat(step.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  private static Destination chained(int i) {
    var desk = destination("desk%02d".formatted(i), "+44207946" + (1000 + i));
    return i == 11
        ? desk
        : fallingBackTo(desk, destination("desk%02d".formatted(i + 1), "+442079461000"));
  }

  @Test
  void givesARepeatedQuestionTheSameAnswerAndChangesNothing() {
    var situation = open(screened(SCHOOLS), TICKETS, FRONT_DESK);
    var events =
        List.of(
            new Arrived(),
            says(1, "a group", unsure(SCHOOLS, TICKETS)),
            new Pressed(2, "1"),
            new LegAnswered(0, LEG),
            new KeyPressed(0, LEG, "3"),
            ended(0, Status.COMPLETED),
            talked(1));
    var handoff = ringsUp();
    for (var event : events) {
      var first = CallFlow.next(situation, handoff, event);
      var again = CallFlow.next(situation, first.handoff(), event);
      assertThat(again.handoff()).isEqualTo(first.handoff());
      if (event.question().isPresent()) {
        assertThat(again.step()).isEqualTo(first.step());
      }
      handoff = first.handoff();
    }
  }

  @Test
  void comesToTheSameStateWhicheverOfTwoLateReportsComesFirst() {
    var situation = usual();
    var talked = talked(0);

    var inOrder = after(situation, ringing(SCHOOLS, talked, new CallOver()));
    var outOfOrder = after(situation, ringing(SCHOOLS, new CallOver(), talked));

    assertThat(inOrder.handoff().state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(outOfOrder.handoff().state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(outOfOrder.handoff().progress().attempts()).hasSize(1);
  }

  @Test
  void ignoresReportsAboutAttemptsThatWereNeverMade() {
    var handoff = after(usual(), new Arrived()).handoff();

    assertThat(CallFlow.next(usual(), handoff, new LegAnswered(3, LEG)).step())
        .isEqualTo(new HangUp());
    assertThat(CallFlow.next(usual(), handoff, ended(3, Status.BUSY)).step())
        .isEqualTo(new Nothing());
  }

  private static Destination looping() {
    var here = DestinationFixture.phone(Museum.CALLED, Digits.NONE);
    return DestinationFixture.with(TICKETS, draft -> DestinationFixture.reaching(draft, here));
  }

  /// The events of a call that rings `destination` first, and then.
  private static CallEvent[] ringing(Destination destination, CallEvent... then) {
    var events = new java.util.ArrayList<CallEvent>();
    events.add(new Arrived());
    events.add(says(1, "pupils", found(destination)));
    events.addAll(List.of(then));
    return events.toArray(CallEvent[]::new);
  }

  private static Turn after(Situation situation, CallEvent... events) {
    var turn = new Turn(ringsUp(), new Nothing());
    for (var event : events) {
      turn = CallFlow.next(situation, turn.handoff(), event);
    }
    return turn;
  }

  private static DestinationId rung(Turn turn) {
    return ((Dial) turn.step()).attempt().chosen().destination().orElseThrow();
  }

  private static Said says(int turn, String words, Route route) {
    return new Said(turn, words, route);
  }

  private static Route found(Destination destination) {
    return new Route.Found(destination.id(), 0.9, "It fits " + destination.name());
  }

  private static Route unsure(Destination... destinations) {
    return new Route.Unsure(
        List.of(destinations).stream().map(Destination::id).toList(), "Both are likely");
  }

  private static DialEnded ended(int attempt, Status status) {
    return new DialEnded(
        attempt,
        new DialResult(status, Optional.of(false), OptionalInt.empty(), OptionalInt.empty(), true));
  }

  private static DialEnded talked(int attempt) {
    return new DialEnded(
        attempt,
        new DialResult(
            Status.COMPLETED, Optional.of(true), OptionalInt.of(61), OptionalInt.empty(), true));
  }
}
