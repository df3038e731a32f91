package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

  /// What is said and who is rung is about people.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                   | ''
          <Response/>                                                          | ''
          <Response><Say>Hello &lt;Anna></Say><Hangup/></Response>             | Say, Hangup
          <Response><Dial callerId="+14155550100" timeout="20" timeLimit="14400" action="https://v.example/api/voice/dial-status?handoff=hnd_1&amp;rung=%2B442079460018#rc=2"><Number sendDigits="123" url="https://v.example/voice/whisper?attempt=0">+442079460018</Number></Dial></Response> | Dial action=/voice/dial-status timeout=20 timeLimit=14400, Number url=/voice/whisper
          <Response><Gather input="dtmf speech" timeout="5" hints="timeout=9, Anna"><Say voice="x">Press /voice/call now</Say></Gather><Redirect method="POST">https://v.example/voice/route?turn=1</Redirect></Response> | Gather input=dtmf/speech timeout=5, Say, Redirect /voice/route
          <Response><Connect action="https://v.example/voice/handoff?ordinal=1"><ConversationRelay url="wss://bot.example/voice/secret" welcomeGreeting="Hi"><Parameter name="a" value="b"/></ConversationRelay></Connect></Response> | Connect action=/voice/handoff, ConversationRelay, Parameter
          """)
  void namesVerbsAndHowTheCallGoesOn(String twiMl, String outline) {
    assertThat(Outline.of(twiMl)).isEqualTo(outline);
  }
}
