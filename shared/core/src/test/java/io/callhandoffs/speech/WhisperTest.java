package io.callhandoffs.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.speech.Whisper.Blank;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhisperTest {

  @Test
  void blanksAreFilledInByEachCall() {
    var whisper = new Whisper("A call from {caller} for {destination}: {reason}. {summary}");
    var words =
        Map.of(
            Blank.CALLER, "Ann",
            Blank.DESTINATION, "Tickets",
            Blank.REASON, "refund of $10 {caller}",
            Blank.SUMMARY, "");

    assertThat(whisper.fill(blank -> words.getOrDefault(blank, "?")))
        .isEqualTo("A call from Ann for Tickets: refund of $10 {caller}. ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello {name}", "Hello {}", "Hello {CALLER}", "Hello {caller} {phone}"})
  void refusesABlankThatNoCallCanFillIn(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Whisper(template))
        .withMessageContaining("{caller}, {reason}, {summary}, {destination}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\uD800b"})
  void refusesWhatCannotBeSpoken(String template) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Whisper(template));
    assertThatIllegalArgumentException().isThrownBy(() -> new Announcement(template));
  }
}
