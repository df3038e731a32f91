package io.callhandoffs.handoff;

import static io.callhandoffs.fixture.HandoffFixture.begun;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.fixture.DestinationFixture;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandoffStateTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INITIATED | RINGING FAILED ABANDONED BLOCKED
          RINGING   | ACCEPTED FAILED ABANDONED BLOCKED
          ACCEPTED  | COMPLETED
          COMPLETED | ''
          FAILED    | ''
          ABANDONED | ''
          BLOCKED   | ''
          """)
  void handoffCanBeMovedByHandOnlyOnwards(HandoffState from, String to) {
    var expected =
        Stream.of(to.split(" ")).filter(word -> !word.isEmpty()).map(HandoffState::valueOf);
    assertThat(from.canBecome()).containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  /// Rows: what was entered by hand. Columns: what the telephone says.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HAND      | INITIATED | RINGING   | ACCEPTED  | COMPLETED | FAILED    | ABANDONED | BLOCKED
          RINGING   | RINGING   | RINGING   | ACCEPTED  | COMPLETED | FAILED    | ABANDONED | BLOCKED
          ACCEPTED  | ACCEPTED  | ACCEPTED  | ACCEPTED  | COMPLETED | FAILED    | COMPLETED | BLOCKED
          COMPLETED | COMPLETED | COMPLETED | COMPLETED | COMPLETED | COMPLETED | COMPLETED | COMPLETED
          FAILED    | FAILED    | FAILED    | ACCEPTED  | COMPLETED | FAILED    | FAILED    | FAILED
          ABANDONED | ABANDONED | ABANDONED | ACCEPTED  | COMPLETED | ABANDONED | ABANDONED | ABANDONED
          BLOCKED   | BLOCKED   | BLOCKED   | ACCEPTED  | COMPLETED | BLOCKED   | BLOCKED   | BLOCKED
          """,
      useHeadersInDisplayName = true)
  void combinesTheStateByHandWithTheTelephonesFacts(
      HandoffState hand,
      HandoffState initiated,
      HandoffState ringing,
      HandoffState accepted,
      HandoffState completed,
      HandoffState failed,
      HandoffState abandoned,
      HandoffState blocked) {
    assertThat(Arrays.stream(HandoffState.values()).map(hand::whenFactsSay))
        .containsExactly(initiated, ringing, accepted, completed, failed, abandoned, blocked);
  }

  /// Once the telephone proves that a human took the call, the handoff counts as accepted or
  /// completed, whatever is entered by hand; and proof is never taken back.
  @ParameterizedTest
  @EnumSource
  void neverDeniesAHumanWhoTookTheCall(HandoffState hand) {
    var reached = Set.of(HandoffState.ACCEPTED, HandoffState.COMPLETED);
    assertThat(reached)
        .contains(
            hand.whenFactsSay(HandoffState.ACCEPTED), hand.whenFactsSay(HandoffState.COMPLETED));
    assertThat(hand.whenFactsSay(HandoffState.COMPLETED)).isEqualTo(HandoffState.COMPLETED);
  }

  @Test
  void handoffThatWasClosedByHandStaysClosedDespiteLateWebhooks() {
    var closed = rung().withState(HandoffState.FAILED, NOON, "anna");

    var late = closed.withCallEnded(NOON).withSettledState(NOON).withSettledState(NOON);

    assertThat(late.state()).isEqualTo(HandoffState.FAILED);
    assertThat(late.history().changes()).hasSameSizeAs(closed.history().changes());
  }

  /// Rules on the event bus ring somebody back who has left. After a dial that nobody answered, the
  /// caller may as well have heard that nobody is left to ring.
  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, FAILED",
    "BUSY, FAILED",
    "FAILED, FAILED",
    "UNKNOWN, FAILED",
    "VOICEMAIL, FAILED",
    "DECLINED, ABANDONED",
    "NOT_ACCEPTED, ABANDONED",
    "CALLER_LEFT, ABANDONED"
  })
  void callerHasLeftOnlyWhereThatIsKnown(Outcome last, HandoffState state) {
    var attempt = rung().progress().rung(0).orElseThrow().withEnd(End.of(last, NOON));

    var over = rung().withAttempt(attempt).withCallEnded(NOON).withSettledState(NOON);

    assertThat(over.state()).isEqualTo(state);
    assertThat(over.isSettled()).isTrue();
  }

  @Test
  void callerWhoseReportsWereGivenUpIsNotSaidToHaveLeft() {
    var greeted = begun(1, NOON).withAnswer("arrived", "ask:1:greeting:").withCallEnded(NOON);
    var givenUp = greeted.withAnswer(Progress.GIVEN_UP, "nothing");

    assertThat(greeted.withSettledState(NOON).state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(givenUp.withSettledState(NOON).state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void acceptanceByHandStillCountsWhenTheDialIsReported() {
    var entered = rung().withState(HandoffState.ACCEPTED, NOON, "desk");

    var owed = entered.withCallEnded(NOON).withSettledState(NOON);
    var end = End.of(Outcome.CALLER_LEFT, NOON);
    var rung = owed.progress().rung(0).orElseThrow().withEnd(end);
    var over = owed.withAttempt(rung).withSettledState(NOON);

    assertThat(owed.state()).isEqualTo(HandoffState.ACCEPTED);
    assertThat(over.state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(over.withSettledState(NOON)).isEqualTo(over);
    assertThat(over.history().changes())
        .extracting(StateChange::by)
        .isEqualTo(List.of("call", "call", "desk", "call"));
  }

  private static Handoff rung() {
    return ringing(begun(1, NOON), DestinationFixture.id("schools"), NOON);
  }
}
