package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static io.callhandoffs.numbers.Desk.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.twilio.Fault.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

  @RegisterExtension final Desk desk = new Desk();

  @Test
  void replacesTheTokenAndAcceptsTheOldOneForAWhile() {
    var _ = desk.connect();

    assertThat(rotate()).isEqualTo(200);

    assertThat(desk.twilio.signingToken(ACCOUNT)).isNotEqualTo(Desk.TOKEN);
    assertThat(tokens()).contains(desk.twilio.signingToken(ACCOUNT), Desk.TOKEN);
    desk.clock.advance(Duration.ofHours(2));
    desk.runKeeper(Map.of());
    assertThat(tokens()).contains(desk.twilio.signingToken(ACCOUNT)).doesNotContain(Desk.TOKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_BEFORE, POST, Secondary",
    "ERROR_AFTER, POST, Secondary",
    "RESET_AFTER, POST, Secondary",
    "ERROR_BEFORE, DELETE, Secondary",
    "HTML_502, POST, Promote",
    "ERROR_BEFORE, POST, Promote",
    "ERROR_AFTER, POST, Promote",
    "RESET_AFTER, POST, Promote"
  })
  void resumesAfterAFailureAtTwilio(Kind kind, String method, String path) {
    var _ = desk.connect();
    desk.plan(kind, method, path);

    var first = rotate();
    assertThat(first).isIn(200, 503);
    // Even after a failure, Twilio's current signing token is known.
    assertThat(tokens()).contains(desk.twilio.signingToken(ACCOUNT));
    if (first == 503) {
      assertThat(rotate()).isEqualTo(200);
    }

    assertThat(desk.twilio.signingToken(ACCOUNT)).isNotEqualTo(Desk.TOKEN);
    assertThat(desk.twilio.hasSecondaryToken(ACCOUNT)).isFalse();
    assertThat(tokens()).contains("\"current\":\"" + desk.twilio.signingToken(ACCOUNT) + "\"");
  }

  @Test
  void rotatesInRepeatableStepsForSecretsManager() {
    var _ = desk.connect();
    for (var step : new String[] {"createSecret", "setSecret", "testSecret", "finishSecret"}) {
      desk.runKeeper(Map.of("Step", step, "ClientRequestToken", "version-2", "SecretId", "tokens"));
      desk.runKeeper(Map.of("Step", step, "ClientRequestToken", "version-2", "SecretId", "tokens"));
    }
    assertThat(desk.twilio.signingToken(ACCOUNT)).isNotEqualTo(Desk.TOKEN);
    assertThat(tokens()).contains("\"current\":\"" + desk.twilio.signingToken(ACCOUNT) + "\"");
  }

  @Test
  void keepsTheKeyUsableAfterARotation() {
    var _ = desk.connect();
    assertThat(rotate()).isEqualTo(200);
    assertThat(desk.api().get(MUSEUM + "/numbers").getStatusCode()).isEqualTo(200);
    assertThat(desk.api().get(MUSEUM + "/twilio").getBody()).contains("\"status\":\"active\"");
  }

  private int rotate() {
    return desk.api().send("POST", MUSEUM + "/twilio/rotation", null).getStatusCode();
  }

  private String tokens() {
    return desk.secrets().value("tokens").orElseThrow();
  }
}
