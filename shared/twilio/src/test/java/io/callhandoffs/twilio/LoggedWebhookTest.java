package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedWebhookTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          From=%2B14155550100&CallStatus=ringing                        | CallStatus=ringing
          DialCallStatus=no-answer&CallStatus=in-progress               | CallStatus=in-progress, DialCallStatus=no-answer
          Digits=4711&SpeechResult=I+am+Anna                            | Digits, SpeechResult
          Digits=&SpeechResult=                                         | ''
          CallStatus=4155550100&ErrorCode=13214                         | ErrorCode=13214
          CallStatus=I+am+Anna                                          | ''
          AnsweredBy=machine_end_beep&RecordingStatus=completed         | AnsweredBy=machine_end_beep, RecordingStatus=completed
          DialCallDuration=61&DialBridged=true&DialSipResponseCode=480  | DialBridged=true, DialCallDuration=61, DialSipResponseCode=480
          """)
  void tellsTheCallsCourseAndNothingOfPeople(String params, String reported) {
    assertThat(LoggedWebhook.reported(Form.parse(params))).isEqualTo(reported);
  }

  @Test
  void tellsAnErrorsFirstLineWithoutNumbers() {
    LogScope.ofInvocation("1")
        .run(() -> {
          LoggedWebhook.tell(new IllegalStateException("No 020 7946 0018 there\nat once"));

          assertThat(LogScope.fields())
              .containsEntry(LogField.ERROR, "IllegalStateException: No ?0018 there");
        });
  }
}
