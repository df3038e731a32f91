package io.callhandoffs.twilio;

import static io.callhandoffs.twilio.Documents.attribute;
import static io.callhandoffs.twilio.Documents.isAcceptedByTwiliosOwnParser;
import static io.callhandoffs.twilio.Documents.names;
import static io.callhandoffs.twilio.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.speech.Language;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RescueTest {

  private static final Optional<PhoneNumber> FALLBACK =
      Optional.of(new PhoneNumber("+442079460001"));

  @ParameterizedTest
  @CsvSource({
    "%2B14155550100, %2B14155550100",
    "anonymous,      %2B442079460000",
    "client:bob,     %2B442079460000",
    "'',             %2B442079460000",
  })
  void showsANumberThatACarrierTakes(String from, String shown) {
    var params = Form.parse("To=%2B442079460000&From=" + from);

    var document = Rescue.configured(FALLBACK, params).caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(names(parse(document)))
        .containsExactly("Response", "Say", "Dial", "Number", "Say", "Hangup");
    assertThat(attribute(parse(document), "Dial", "callerId")).isEqualTo(shown.replace("%2B", "+"));
    assertThat(attribute(parse(document), "Dial", "timeLimit")).isEqualTo("3600");
    assertThat(attribute(parse(document), "Dial", "action")).isEmpty();
  }

  @Test
  void saysGoodbyeWhereNobodyIsConfigured() {
    var document = Rescue.configured(Optional.empty(), Form.EMPTY).caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(names(parse(document))).containsExactly("Response", "Say", "Hangup");
  }

  @Test
  void ringsASipAddressInTheProjectsLanguage() {
    var sip = new Line.Sip(new SipUri("sip:desk@pbx.example.org"));

    var document = Rescue.of(Optional.of(sip), new Language("de-DE"), Form.EMPTY).caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(attribute(parse(document), "Say", "language")).isEqualTo("de-DE");
    assertThat(parse(document).getElementsByTagName("Sip").item(0).getTextContent())
        .isEqualTo("sip:desk@pbx.example.org");
  }

  @Test
  void asksForAKeyOnTheDestinationsLine() {
    var whisper =
        Rescue.configured(FALLBACK, Form.EMPTY).whisper("https://a.example/voice/accept?x=1&y=2");

    isAcceptedByTwiliosOwnParser(whisper);
    assertThat(names(parse(whisper))).containsExactly("Response", "Gather", "Say", "Hangup");
    assertThat(attribute(parse(whisper), "Gather", "action"))
        .isEqualTo("https://a.example/voice/accept?x=1&y=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "3", "11", "*"})
  void putsThroughForNoKeyButOne(String keys) {
    var rescue = Rescue.configured(FALLBACK, Form.EMPTY);

    assertThat(names(parse(rescue.accept("1")))).containsExactly("Response");
    assertThat(names(parse(rescue.accept(keys)))).containsExactly("Response", "Hangup");
  }
}
