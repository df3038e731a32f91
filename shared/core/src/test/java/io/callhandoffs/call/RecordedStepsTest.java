package io.callhandoffs.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.call.Step.Again;
import io.callhandoffs.call.Step.Apology;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.Understand;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Handoff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedStepsTest {

  private static final Rung RINGING = HandoffFixture.ringing(0, Museum.SCHOOLS.id(), Museum.NOON);
  private static final Handoff HANDOFF = Museum.ringsUp().withAttempt(RINGING);

  static Stream<Step> answers() {
    return Stream.of(
        new Ask(1, Prompt.GREETING, List.of()),
        new Ask(2, Prompt.WHICH, List.of("School visits", "Tickets: groups")),
        new Dial(RINGING),
        new Goodbye(Farewell.WILL_CALL_BACK),
        new TakeMessage(),
        new Assist(2, true),
        new Assist(1, false),
        new Understand(3),
        new Tell("We are open on Sundays: 9 to 5"),
        new Nothing());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void recallsTheAnswerThatWasRecorded(Step step) {
    assertThat(RecordedSteps.recall(HANDOFF, RecordedSteps.code(step))).isEqualTo(step);
  }

  @Test
  void recallsNothingOfADialThatNeverReachedTwilio() {
    assertThat(RecordedSteps.recall(Museum.ringsUp(), "dial:0")).isEqualTo(new Nothing());
  }

  /// They are for the destination's line, or for when nothing can be stored.
  static Stream<Step> unrecorded() {
    return Stream.of(
        new BlindTransfer(HandoffFixture.RING, Optional.empty()),
        new Again("/voice/dial-status", false),
        new Apology(Optional.empty()),
        new Screen(0),
        new Whisper(RINGING),
        new PutThrough(),
        new HangUp());
  }

  @ParameterizedTest
  @MethodSource("unrecorded")
  void recordsNoStepThatAnswersNoQuestionOfTheCallers(Step step) {
    assertThatIllegalArgumentException().isThrownBy(() -> RecordedSteps.code(step));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sing", "goodbye:sing"})
  void refusesACodeThatItNeverWrote(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> RecordedSteps.recall(HANDOFF, code));
  }
}
