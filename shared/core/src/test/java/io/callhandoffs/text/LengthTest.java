package io.callhandoffs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Reason;
import io.callhandoffs.handoff.SharedId;
import io.callhandoffs.handoff.Summary;
import io.callhandoffs.handoff.Utterance;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

  private static final String EMOJI = "\uD83D\uDE00";

  private static Arguments kind(String name, int most, Function<String, Object> make) {
    return Arguments.of(name, most, make);
  }

  static List<Arguments> texts() {
    return List.of(
        kind("name", 80, DestinationName::new),
        kind("description", 1000, Description::new),
        kind("example", 200, text -> new Examples(List.of(text))),
        kind("announcement", 500, Announcement::new),
        kind("whisper", 500, Whisper::new),
        kind("summary", 1000, Summary::new),
        kind("utterance", 2000, Utterance::new),
        kind("reason", 100, Reason::new),
        kind("shared id", 200, SharedId::new));
  }

  /// A letter and an emoji are one character each, and so is a letter with another alphabet's
  /// number.
  @ParameterizedTest
  @MethodSource("texts")
  void countsCharactersAsPeopleDo(String name, int most, Function<String, Object> make) {
    for (var one : List.of("a", EMOJI, "\uD83A\uDD00")) {
      assertThat(make.apply(one.repeat(most))).as(name).isNotNull();
      assertThatThrownBy(() -> make.apply(one.repeat(most + 1)))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void cutsNoCharacterInTwo(int letters) {
    var text = "a".repeat(letters) + EMOJI.repeat(4);

    assertThat(Length.cut(text, 4)).isEqualTo("a".repeat(letters) + EMOJI.repeat(4 - letters));
    assertThat(Length.cut(text, 100)).isEqualTo(text);
  }

  @Test
  void keepsWhatAnAssistantOrACallerSaysUpToTheLimit() {
    var words = "x".repeat(1999) + EMOJI + "y";

    assertThat(new Heard(1, words, "", List.of(), Instant.EPOCH).words())
        .isEqualTo("x".repeat(1999) + EMOJI);
    assertThat(Summary.cut("x".repeat(999) + EMOJI + "y")).isEqualTo("x".repeat(999) + EMOJI);
  }

  /// Emoji and letters that Unicode gained after this Java was made.
  @ParameterizedTest
  @ValueSource(strings = {"\uD83E\uDEEA", "\uD83E\uDECD", "\uD83D\uDED8", "\uD88C\uDFB0"})
  void takesCharactersNewerThanTheJdk(String character) {
    assertThat(new DestinationName("Desk " + character).value()).endsWith(character);
    assertThat(new Announcement("Desk " + character).text()).endsWith(character);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001b", "\uD83D", "\uFFFE", "\uFFFF"})
  void refusesWhatIsNoText(String character) {
    assertThatThrownBy(() -> new DestinationName("Desk " + character + "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Announcement("Desk " + character + "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
