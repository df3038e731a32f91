package io.callhandoffs.twilio;

import static io.callhandoffs.twilio.Documents.attribute;
import static io.callhandoffs.twilio.Documents.isAcceptedByTwiliosOwnParser;
import static io.callhandoffs.twilio.Documents.names;
import static io.callhandoffs.twilio.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.speech.Language;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.SipUri;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RescueTest {

  private static final Optional<Line> FALLBACK =
      new FallbackNumber(Optional.of("+442079460001")).require().map(line -> line);

  @ParameterizedTest
  @CsvSource({
    "%2B14155550100, %2B14155550100",
    "anonymous,      %2B442079460000",
    "client:bob,     %2B442079460000",
    "'',             %2B442079460000",
  })
  void showsANumberThatACarrierTakes(String from, String shown) {
    var params = Form.parse("To=%2B442079460000&From=" + from);

    var document = Rescue.of(FALLBACK, params).caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(names(parse(document)))
        .containsExactly("Response", "Say", "Dial", "Number", "Say", "Hangup");
    assertThat(attribute(parse(document), "Dial", "callerId")).isEqualTo(shown.replace("%2B", "+"));
    assertThat(attribute(parse(document), "Dial", "timeLimit")).isEqualTo("3600");
    assertThat(attribute(parse(document), "Dial", "action")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+449098790123,  premium-rate",
    "+19005550123,   premium-rate",
    "+14159765550,   premium-rate",
    "+881612345678,  satellite",
    "+4918012345678,  shared-cost",
    "+442079460,     not a number that exists",
    "999,            emergency",
    "sip:a@b.example, telephone number",
  })
  void aFallbackNumberMustBeOneThatAnOwnerCouldSave(String number, String why) {
    var configured = new FallbackNumber(Optional.of(number));

    assertThat(configured.find()).isEmpty();
    assertThatThrownBy(configured::require)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void saysGoodbyeWhereNobodyIsConfigured() {
    var document = Rescue.of(Optional.empty(), Form.EMPTY).caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(names(parse(document))).containsExactly("Response", "Say", "Hangup");
  }

  @Test
  void ringsASipAddressInTheProjectsLanguage() {
    var sip = new Line.Sip(new SipUri("sip:desk@pbx.example.org"));

    var document =
        Rescue.of(Optional.of(sip), new Language("de-DE"), Duration.ofMinutes(5), Form.EMPTY)
            .caller();

    isAcceptedByTwiliosOwnParser(document);
    assertThat(attribute(parse(document), "Say", "language")).isEqualTo("de-DE");
    assertThat(attribute(parse(document), "Dial", "timeLimit")).isEqualTo("300");
    assertThat(parse(document).getElementsByTagName("Sip").item(0).getTextContent())
        .isEqualTo("sip:desk@pbx.example.org");
  }

  @Test
  void asksForAKeyOnTheDestinationsLine() {
    var whisper = Rescue.of(FALLBACK, Form.EMPTY).whisper("https://a.example/voice/accept?x=1&y=2");

    isAcceptedByTwiliosOwnParser(whisper);
    assertThat(names(parse(whisper))).containsExactly("Response", "Gather", "Say", "Hangup");
    assertThat(attribute(parse(whisper), "Gather", "action"))
        .isEqualTo("https://a.example/voice/accept?x=1&y=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "3", "11", "*"})
  void putsThroughForNoKeyButOne(String keys) {
    var rescue = Rescue.of(FALLBACK, Form.EMPTY);

    assertThat(names(parse(rescue.accept("1")))).containsExactly("Response");
    assertThat(names(parse(rescue.accept(keys)))).containsExactly("Response", "Hangup");
  }
}
