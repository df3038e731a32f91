package io.callhandoffs.local.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import io.callhandoffs.local.twiml.Verb.Dial;
import io.callhandoffs.local.twiml.Verb.Gather;
import io.callhandoffs.local.twiml.Verb.Say;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<Response><Say>Hello</Response> | 12100",
        "<!DOCTYPE r [<!ENTITY e 'x'>]><Response>&e;</Response> | 12100",
        "<Reply/> | 12102",
        "<Response><Speak>Hello</Speak></Response> | 12200",
        "<Response><say>Hello</say></Response> | 12200",
        "<Response><Say tone='warm'>Hello</Say></Response> | 12200",
        "<Response><Gather><Dial>+442079460018</Dial></Gather></Response> | 12200",
        "<Response>Hello</Response> | 12200",
        "<Response><Dial timeout='601'>+442079460018</Dial></Response> | 12200",
        "<Response><Dial answerOnBridge='yes'>+442079460018</Dial></Response> | 12200",
        "<Response><Gather input='speech, dtmf'/></Response> | 12200",
        "<Response><Gather speechTimeout='soon'/></Response> | 12200",
        "<Response><Redirect method='PUT'>/x</Redirect></Response> | 12200",
        "<Response><Dial><Number sendDigits='p12'>+442079460018</Number></Dial></Response> | 12200",
      })
  void refusesInvalidTwiml(String twiml, int code) {
    assertThatThrownBy(() -> TwimlReader.read(twiml))
        .asInstanceOf(type(TwimlError.class))
        .extracting(TwimlError::code)
        .isEqualTo(code);
  }

  /// Twilio's own SDK is the oracle, for what it checks itself.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Response><Say language='en-GB' voice='Polly.Amy'>Hello &amp; welcome</Say></Response>",
        "<Response><Gather input='speech' action='/a' timeout='5' hints='a,b' language='en-GB' actionOnEmptyResult='true'><Say>Yes?</Say></Gather></Response>",
        "<Response><Dial action='/d' timeout='25' timeLimit='3600' answerOnBridge='true' callerId='+442079460100'><Number url='/w' sendDigits='ww12'>+442079460018</Number></Dial></Response>",
        "<Response><Dial><Sip>sip:desk@example.com;transport=tls?x-reason=school</Sip></Dial></Response>",
        "<Response><Record action='/r' maxLength='60' finishOnKey='#' playBeep='true'/></Response>",
        "<Response><Connect action='/h'><ConversationRelay url='wss://example.com'><Parameter name='a' value='b'/></ConversationRelay></Connect></Response>",
        "<Response><Pause length='2'/><Redirect method='POST'>/again</Redirect></Response>",
        "<Response><Reject reason='busy'/></Response>",
        "<Response/>",
      })
  void acceptsWhatTwiliosSdkAccepts(String twiml) throws TwiMLException {
    assertThat(VoiceResponse.Builder.fromXml(twiml)).isNotNull();
    assertThat(TwimlReader.read(twiml).verbs()).doesNotContainNull();
  }

  @Test
  void appliesTwiliosDefaults() {
    var verbs =
        TwimlReader.read(
                "<Response><Gather/><Dial>+442079460018</Dial><Say>a<break/>b</Say></Response>")
            .verbs();

    assertThat(verbs.get(0))
        .asInstanceOf(type(Gather.class))
        .matches(gather ->
            gather.input().digits() && !gather.input().speech() && gather.timeoutSeconds() == 5);
    assertThat(verbs.get(1))
        .asInstanceOf(type(Dial.class))
        .matches(dial -> dial.timeoutSeconds() == 30 && dial.timeLimitSeconds() == 14_400)
        .matches(dial -> dial.nouns().getFirst().address().equals("+442079460018"));
    assertThat(verbs.get(2)).isEqualTo(new Say("ab", "en-US", 1));
  }

  @Test
  void tellsDocumentsFromPlainText() {
    assertThat(TwimlReader.isXml("<Response/>")).isTrue();
    assertThat(TwimlReader.isXml("java.lang.NullPointerException")).isFalse();
  }
}
