package io.callhandoffs.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1, true",
    "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1.mp3, true",
    "https://api.ie1.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1, true",
    "https://api.dublin.ie1.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1, true",
    "https://api.a.b.c.twilio.com/RE1, false",
    "http://api.twilio.com/RE1, false",
    "https://api.twilio.com, false",
    "https://api.twilio.com:8443/RE1, false",
    "https://user@api.twilio.com/RE1, false",
    "https://api.twilio.com@example.com/RE1, false",
    "https://api.twilio.com.example.com/RE1, false",
    "https://apixtwilio.com/RE1, false",
    "https://www.twilio.com/RE1, false",
    "https://api.twilio.com/RE1?next=https://example.com, false",
    "https://api.twilio.com/RE1#a, false",
    "https://api.twilio.com/RE1 a, false",
    "javascript:alert(1), false",
    "'', false",
  })
  void isAnAddressOfTwiliosApi(String url, boolean isOne) {
    assertThat(RecordingUrl.find(url).map(RecordingUrl::value).filter(url::equals).isPresent())
        .isEqualTo(isOne);
  }

  @Test
  void isNoLongerThanItMayBe() {
    var url = "https://api.twilio.com/" + "a".repeat(477);

    assertThat(RecordingUrl.find(url)).isPresent();
    assertThat(RecordingUrl.find(url + "a")).isEmpty();
    assertThat(RecordingUrl.find(url + "a".repeat(64 * 1024))).isEmpty();
  }
}
