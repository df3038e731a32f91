package io.callhandoffs.events;

import static io.callhandoffs.telemetry.Metric.ATTEMPTS_ANSWERED;
import static io.callhandoffs.telemetry.Metric.ATTEMPTS_FAILED;
import static io.callhandoffs.telemetry.Metric.ATTEMPTS_RUNG;
import static io.callhandoffs.telemetry.Metric.HANDOFFS_ABANDONED;
import static io.callhandoffs.telemetry.Metric.HANDOFFS_COMPLETED;
import static io.callhandoffs.telemetry.Metric.HANDOFFS_STARTED;
import static io.callhandoffs.telemetry.Metric.SECONDS_TO_ANSWER;
import static io.callhandoffs.telemetry.Metric.UNCLASSIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.telemetry.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final Handoff BEGUN = Sample.begun(1);
  private static final Handoff RINGING = Sample.ringing(1);
  private static final Rung RUNG = RINGING.progress().rung(0).orElseThrow();

  private static Map<Metric, Long> measures(Handoff before, Handoff after) {
    return Measures.of(new Change(Optional.of(before), after));
  }

  private static Handoff with(Rung attempt, int seconds) {
    return RINGING.withAttempt(attempt).withSettledState(RUNG.startedAt().plusSeconds(seconds));
  }

  private static Rung ended(Outcome outcome, int seconds, OptionalInt talked) {
    var at = RUNG.startedAt().plusSeconds(seconds);
    return RUNG.withEnd(new End(outcome, at, talked, OptionalInt.empty()));
  }

  @Test
  void countsWhatBegins() {
    assertThat(Measures.of(new Change(Optional.empty(), BEGUN)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(HANDOFFS_STARTED, 1L));
    assertThat(Measures.of(new Change(Optional.empty(), RINGING)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(HANDOFFS_STARTED, 1L, ATTEMPTS_RUNG, 1L));
  }

  @Test
  void countsNothingTwice() {
    assertThat(measures(BEGUN, RINGING))
        .containsExactlyInAnyOrderEntriesOf(Map.of(ATTEMPTS_RUNG, 1L));
    assertThat(measures(RINGING, RINGING)).isEmpty();
  }

  @Test
  void measuresWhenAKeyTookTheCall() {
    var taken = with(RUNG.withAccepted(RUNG.startedAt().plusSeconds(9)), 9);

    assertThat(measures(RINGING, taken))
        .containsExactlyInAnyOrderEntriesOf(Map.of(ATTEMPTS_ANSWERED, 1L, SECONDS_TO_ANSWER, 9L));
  }

  /// Only the end of the talk tells of it: 70 seconds after ringing began, of which 60 were talk.
  @Test
  void leavesTheTalkOutWhereItsEndTellsThatThereWasOne() {
    var taken = ended(Outcome.ACCEPTED, 70, OptionalInt.of(60));
    var over = with(taken.withAccepted(RUNG.startedAt().plusSeconds(70)), 70);

    assertThat(measures(RINGING, over))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(ATTEMPTS_ANSWERED, 1L, SECONDS_TO_ANSWER, 10L, HANDOFFS_COMPLETED, 1L));
  }

  @Test
  void measuresNoAnswerOfWhichTheTimeIsNotKnown() {
    var taken = ended(Outcome.ACCEPTED, 70, OptionalInt.empty());
    var over = with(taken.withAccepted(RUNG.startedAt().plusSeconds(70)), 70);

    assertThat(measures(RINGING, over))
        .containsKey(ATTEMPTS_ANSWERED)
        .doesNotContainKey(SECONDS_TO_ANSWER);
  }

  @Test
  void countsAnAttemptThatFailed() {
    var failed = with(ended(Outcome.BUSY, 3, OptionalInt.empty()), 3);

    assertThat(measures(RINGING, failed))
        .containsExactlyInAnyOrderEntriesOf(Map.of(ATTEMPTS_FAILED, 1L));
  }

  @Test
  void countsACallerWhoLeft() {
    var left = with(ended(Outcome.CALLER_LEFT, 3, OptionalInt.empty()), 3);
    var over =
        left.withCallEnded(RUNG.startedAt().plusSeconds(3))
            .withSettledState(RUNG.startedAt().plusSeconds(3));

    assertThat(measures(left, over))
        .containsExactlyInAnyOrderEntriesOf(Map.of(HANDOFFS_ABANDONED, 1L));
  }

  /// The default that catches what others did not take is no sign that a caller was not understood.
  @Test
  void countsAsUnclassifiedOnlyWhoReachedTheDefaultFirst() {
    var byDefault = Choice.of(How.DEFAULT, "Nothing else matched");
    var chosen = new Chosen(RUNG.chosen().destination(), RUNG.chosen().name(), byDefault);
    var first = Rung.begun(0, chosen, RUNG.ring(), RUNG.startedAt());
    var second = Rung.begun(1, chosen, RUNG.ring(), RUNG.startedAt());

    assertThat(measures(BEGUN, BEGUN.withAttempt(first))).containsEntry(UNCLASSIFIED, 1L);
    assertThat(measures(RINGING, RINGING.withAttempt(second)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(ATTEMPTS_RUNG, 1L));
    assertThat(List.of(RUNG.chosen().choice().how())).doesNotContain(How.DEFAULT);
  }
}
