package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedWebhookTest {

  /// What is said and who is rung is about people.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Response/>                                                          | []
          <Response><Say>Hello &lt;Anna></Say><Hangup/></Response>             | [Say, Hangup]
          <Response><Dial><Number url="/x">+442079460018</Number></Dial></Response> | [Dial, Number]
          """)
  void namesTheVerbsOfAnAnswerOnly(String twiMl, String verbs) {
    assertThat(LoggedWebhook.verbs(twiMl)).hasToString(verbs);
  }
}
