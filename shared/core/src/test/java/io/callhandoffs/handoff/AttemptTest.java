package io.callhandoffs.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(30);
  private static final String LEG = "CA" + "f".repeat(32);
  private static final String OTHER_LEG = "CA" + "e".repeat(32);

  /// A key that was pressed still counts, and what never answered was no machine.
  @ParameterizedTest
  @CsvSource({
    // how it ended, and then: where no key was asked for, where one was
    "ACCEPTED, VOICEMAIL, ACCEPTED",
    "DECLINED, VOICEMAIL, DECLINED",
    "NOT_ACCEPTED, VOICEMAIL, VOICEMAIL",
    "UNKNOWN, VOICEMAIL, VOICEMAIL",
    "VOICEMAIL, VOICEMAIL, VOICEMAIL",
    "NO_ANSWER, NO_ANSWER, NO_ANSWER",
    "BUSY, BUSY, BUSY",
    "FAILED, FAILED, FAILED",
    "CALLER_LEFT, CALLER_LEFT, CALLER_LEFT"
  })
  void machineThatIsDetectedLateOverturnsOnlyWhatWasToldWithoutKnowing(
      Outcome told, Outcome unscreened, Outcome screened) {
    assertThat(ended(rings(false), told).withMachine().outcome()).contains(unscreened);
    assertThat(ended(rings(true), told).withMachine().outcome()).contains(screened);
  }

  @Test
  void machineThatIsDetectedWhileItRingsEndsNothing() {
    assertThat(rings(false).withMachine().outcome()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, DECLINED",
    "DECLINED, VOICEMAIL",
    "VOICEMAIL, NO_ANSWER",
    "NO_ANSWER, NOT_ACCEPTED",
    "BUSY, NOT_ACCEPTED",
    "FAILED, NOT_ACCEPTED",
    "NOT_ACCEPTED, CALLER_LEFT",
    "CALLER_LEFT, UNKNOWN"
  })
  void outcomeThatSaysMoreStaysWhicheverIsToldFirst(Outcome more, Outcome less) {
    assertThat(ended(ended(rings(true), more), less).outcome()).contains(more);
    assertThat(ended(ended(rings(true), less), more).outcome()).contains(more);
  }

  @ParameterizedTest
  @CsvSource({"NO_ANSWER, BUSY", "BUSY, FAILED", "FAILED, NO_ANSWER"})
  void outcomeThatIsToldFirstStaysWhereTheOtherSaysNoMore(Outcome first, Outcome second) {
    assertThat(ended(ended(rings(true), first), second).outcome()).contains(first);
  }

  @Test
  void firstTimeTalkAndSipCodeThatAreToldStay() {
    var bare = End.of(Outcome.NO_ANSWER, NOON);
    var full = new End(Outcome.NO_ANSWER, LATER, OptionalInt.of(61), OptionalInt.of(480));
    var other = new End(Outcome.NO_ANSWER, LATER, OptionalInt.of(62), OptionalInt.of(486));

    assertThat(rings(false).withEnd(bare).withEnd(full).end())
        .contains(new End(Outcome.NO_ANSWER, NOON, OptionalInt.of(61), OptionalInt.of(480)));
    assertThat(rings(false).withEnd(full).withEnd(other).end()).contains(full);
  }

  /// A SIP address may fork: until somebody takes the call, the leg that answered last counts.
  @Test
  void legThatTookTheCallStays() {
    var answered = rings(true).withLeg(OTHER_LEG).withLeg(LEG);

    assertThat(answered.pickup().leg()).contains(LEG);
    assertThat(answered.withAccepted(NOON).withLeg(OTHER_LEG).pickup().leg()).contains(LEG);
    assertThat(rings(true).withAccepted(NOON).withLeg(LEG).pickup().leg()).contains(LEG);
  }

  @Test
  void destinationThatWasPassedOverIsOverAtOnceAndTakenByNobody() {
    var skipped = rings(false).neverRung(Outcome.CALLER_LEFT);

    assertThat(skipped.endedAt()).contains(NOON);
    assertThat(skipped.outcome()).contains(Outcome.CALLER_LEFT);
    assertThat(skipped.isAccepted()).isFalse();
    assertThat(skipped.rung()).isEmpty();
  }

  @Test
  void attemptIsOverWhenItsEndIsTold() {
    assertThat(rings(false).endedAt()).isEmpty();
    assertThat(rings(false).withEnd(End.of(Outcome.BUSY, LATER)).endedAt()).contains(LATER);
  }

  private static Rung ended(Rung rung, Outcome outcome) {
    var taken = outcome == Outcome.ACCEPTED ? rung.withAccepted(NOON) : rung;
    return taken.withEnd(End.of(outcome, NOON));
  }

  private static Rung rings(boolean screened) {
    var rung = HandoffFixture.ringing(0, DestinationFixture.id("schools"), NOON);
    var answering = new Ring.Answering(screened, Optional.empty(), true);
    return Rung.begun(0, rung.chosen(), HandoffFixture.ring(answering), NOON);
  }
}
