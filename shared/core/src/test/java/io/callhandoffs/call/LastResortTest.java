package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.FRONT_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Assistant.Protocol;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.speech.Announcement;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of callers whom nobody can take. The only destination is switched off.
class LastResortTest {

  private static final LastResort SILENT = new LastResort.Message(Optional.empty());
  private static final String ANONYMOUS = "anonymous";

  static Stream<Arguments> resorts() {
    var sentence = new LastResort.Message(Optional.of(new Announcement("We are at lunch.")));
    return Stream.of(
        Arguments.of(SILENT, Museum.CALLER, Ending.MESSAGE, new Goodbye(Farewell.NOBODY_ANSWERED)),
        Arguments.of(sentence, Museum.CALLER, Ending.MESSAGE, new Tell("We are at lunch.")),
        Arguments.of(
            new LastResort.Voicemail(), Museum.CALLER, Ending.VOICEMAIL, new TakeMessage()),
        Arguments.of(
            new LastResort.Callback(),
            Museum.CALLER,
            Ending.CALLBACK,
            new Goodbye(Farewell.WILL_CALL_BACK)),
        // A caller who withholds their number cannot be called back.
        Arguments.of(new LastResort.Callback(), ANONYMOUS, Ending.VOICEMAIL, new TakeMessage()));
  }

  @ParameterizedTest
  @MethodSource("resorts")
  void callerWhomNobodyTookGetsTheProjectsLastResort(
      LastResort resort, String from, Ending ending, Step step) {
    var turn = asked(resort, Optional.empty(), Museum.from(from), Origin.CALLER);

    assertThat(turn.step()).isEqualTo(step);
    assertThat(turn.handoff().progress().ending()).hasValue(ending);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.FAILED);
  }

  @ParameterizedTest
  @EnumSource
  void callerGoesBackToTheAssistantThatHandedThemOver(Origin origin) {
    var turn =
        asked(new LastResort.Voicemail(), Optional.of(assistant(true)), Museum.ringsUp(), origin);

    assertThat(turn.step())
        .isEqualTo(origin == Origin.CALLER ? new TakeMessage() : new Assist(2, true));
  }

  /// A call can be handed off nine times: the ninth has to end somewhere.
  @ParameterizedTest
  @CsvSource({"1, true", "8, true", "9, false"})
  void callerGoesBackAsLongAsTheCallCanBeHandedOffAgain(int ordinal, boolean goesBack) {
    var begun = Museum.ringsUp();
    var handoff =
        Handoff.begun(
            HandoffId.of(Museum.SID, ordinal),
            begun.project(),
            begun.call(),
            begun.context(),
            Museum.NOON);

    var turn = asked(SILENT, Optional.of(assistant(true)), handoff, Origin.ASSISTANT);

    assertThat(turn.step())
        .isEqualTo(
            goesBack ? new Assist(ordinal + 1, true) : new Goodbye(Farewell.NOBODY_ANSWERED));
  }

  @Test
  void callerDoesNotGoBackUnlessTheProjectSaysSo() {
    var turn = asked(SILENT, Optional.of(assistant(false)), Museum.ringsUp(), Origin.ASSISTANT);

    assertThat(turn.step()).isEqualTo(new Goodbye(Farewell.NOBODY_ANSWERED));
  }

  @Test
  void repeatedWebhookGetsTheSameLastResort() {
    var first = asked(SILENT, Optional.of(assistant(true)), Museum.ringsUp(), Origin.API);
    var situation = situation(SILENT, Optional.of(assistant(true)));

    var second = CallFlow.next(situation, first.handoff(), new Requested(Optional.empty(), "why"));

    assertThat(second).isEqualTo(first);
    assertThat(first.handoff().progress().answers()).containsKey("requested");
  }

  private static Turn asked(
      LastResort resort, Optional<Assistant> assistant, Handoff handoff, Origin origin) {
    var wanted = new Wanted(origin, Optional.empty(), Optional.empty(), "why");
    return CallFlow.next(
        situation(resort, assistant),
        handoff.withContext(HandoffContext.of(wanted)),
        new Requested(Optional.empty(), "why"));
  }

  private static Assistant assistant(boolean returnOnFailure) {
    return new Assistant(
        URI.create("wss://assistant.example.com"),
        Protocol.CONVERSATION_RELAY,
        Optional.empty(),
        returnOnFailure);
  }

  private static Situation situation(LastResort resort, Optional<Assistant> assistant) {
    var usual = Museum.open(Museum.inactive(FRONT_DESK));
    var settings = SettingsFixture.with(usual.settings(), resort);
    return new Situation(
        assistant.map(known -> SettingsFixture.with(settings, known)).orElse(settings),
        usual.destinations(),
        usual.defaultId(),
        usual.rules(),
        usual.now());
  }
}
