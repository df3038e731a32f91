package io.callhandoffs.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final DestinationId SCHOOLS = DestinationFixture.id("schools");
  private static final DestinationId TICKETS = DestinationFixture.id("tickets");

  @Test
  void showsTheDestinationThatTookTheCallOrElseTheLast() {
    var schools = HandoffFixture.ringing(0, SCHOOLS, NOON);
    var tickets = HandoffFixture.ringing(1, TICKETS, NOON);
    var untaken = Progress.NONE.withAttempt(schools).withAttempt(tickets);
    var taken = untaken.withAttempt(schools.withAccepted(NOON));

    assertThat(Progress.NONE.foremost()).isEmpty();
    assertThat(untaken.foremost()).contains(tickets);
    assertThat(taken.foremost()).contains(schools.withAccepted(NOON));
  }

  @Test
  void countsAsRungOnlyWhatRang() {
    var rang = HandoffFixture.ringing(0, SCHOOLS, NOON);
    var blocked = HandoffFixture.ringing(1, TICKETS, NOON).neverRung(Outcome.BLOCKED);

    var progress = Progress.NONE.withAttempt(rang).withAttempt(blocked);

    assertThat(progress.rung()).containsExactly(rang);
    assertThat(progress.rung(1)).isEmpty();
    assertThat(progress.attempt(1)).contains(blocked);
    assertThat(List.of(progress.attempt(-1), progress.attempt(2))).containsOnly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"BLOCKED, true", "SKIPPED_CLOSED, false", "FAILED, false"})
  void wasBlockedIfThePolicyKeptADestinationFromBeingRung(Outcome outcome, boolean blocked) {
    var rang = HandoffFixture.ringing(0, SCHOOLS, NOON);
    var passedOver = HandoffFixture.ringing(1, TICKETS, NOON).neverRung(outcome);

    assertThat(Progress.NONE.withAttempt(rang).wasBlocked()).isFalse();
    assertThat(Progress.NONE.withAttempt(rang).withAttempt(passedOver).wasBlocked())
        .isEqualTo(blocked);
  }

  @Test
  void numbersTheNextQuestionAfterTheLastThatWasAnswered() {
    assertThat(Progress.NONE.nextTurn()).isEqualTo(1);
    assertThat(Progress.NONE.withHeard(heard(1)).withHeard(heard(2)).nextTurn()).isEqualTo(3);
  }

  private static Heard heard(int turn) {
    return new Heard(turn, "a group", "Both are likely", List.of(), NOON);
  }
}
