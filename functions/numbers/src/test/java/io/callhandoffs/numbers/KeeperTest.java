package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static io.callhandoffs.numbers.Desk.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.local.twilio.Fault.Kind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeeperTest {

  private static final Map<String, String> ELSEWHERE = Map.of("VoiceUrl", "https://else.example/");

  @RegisterExtension final Desk desk = new Desk();

  private String kept;
  private String left;

  @BeforeEach
  void connect() {
    kept = desk.twilio.own(ACCOUNT, "+442079460105", Map.of());
    left = desk.twilio.own(ACCOUNT, "+442079460107", Map.of());
    assertThat(desk.connect().getStatusCode()).isEqualTo(200);
    assertThat(
            desk.api()
                .put(
                    MUSEUM + "/numbers/" + kept + "/connection",
                    "{\"role\": \"inbound\", \"repair_drift\": true}")
                .getStatusCode())
        .isEqualTo(200);
    assertThat(desk.connect(left, "").getStatusCode()).isEqualTo(200);
  }

  @Test
  void reportsDriftAndRepairsItOnlyIfWanted() {
    desk.twilio.configure(ACCOUNT, kept, ELSEWHERE);
    desk.twilio.configure(ACCOUNT, left, ELSEWHERE);

    desk.runKeeper(Map.of());

    assertThat(desk.said())
        .contains("The number " + kept + " of the project museum has drifted: [voice_url]")
        .contains("The number " + left + " of the project museum has drifted: [voice_url]")
        .contains("The number " + kept + " was told again")
        .doesNotContain("The number " + left + " was told again");
    assertThat(desk.setting(kept, "voice_url")).startsWith("https://voice.example/");
    assertThat(desk.setting(left, "voice_url")).isEqualTo("https://else.example/");
    assertThat(desk.api().get(MUSEUM + "/numbers").getBody())
        .contains("\"state\":\"connected\"", "\"state\":\"drifted\"");
  }

  @Test
  void reportsAndChangesNothingWithoutDrift() {
    var before = desk.asked("POST").size();

    desk.runKeeper(Map.of());

    assertThat(desk.said()).doesNotContain("drifted");
    assertThat(desk.asked("POST")).hasSize(before);
  }

  @Test
  void auditsOtherNumbersWhenOneFails() {
    desk.twilio.configure(ACCOUNT, kept, ELSEWHERE);
    desk.twilio.configure(ACCOUNT, left, ELSEWHERE);
    desk.plan(Kind.TOO_MANY, "GET", "IncomingPhoneNumbers/PN");

    desk.runKeeper(Map.of());

    assertThat(desk.said()).contains("could not be looked at", "has drifted");
  }

  @Test
  void failsTheAuditWhenTheFallbackNumberCannotBeRung() {
    desk.twilio.configure(ACCOUNT, kept, ELSEWHERE);
    desk.with("FALLBACK_NUMBER", "+19005550123");

    assertThatThrownBy(() -> desk.runKeeper(Map.of()))
        .hasMessageContaining("FallbackNumber is a premium-rate number");
    assertThat(desk.setting(kept, "voice_url")).startsWith("https://voice.example/");

    desk.with("FALLBACK_NUMBER", "+442079460000");
    desk.runKeeper(Map.of());
  }
}
