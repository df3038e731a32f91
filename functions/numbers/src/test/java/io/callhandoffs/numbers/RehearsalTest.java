package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static io.callhandoffs.numbers.Desk.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.TestSecrets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that only ask what would happen: nothing changes, here or at Twilio, and what would be
/// refused is refused.
class RehearsalTest {

  private static final String ONLY = "?validate_only=true";
  private static final String NUMBER = "+442079460105";

  @RegisterExtension final Desk desk = new Desk();

  private String connected = "";
  private String foreign = "";

  @BeforeEach
  void haveNumbers() {
    assertThat(desk.connect().getStatusCode()).isEqualTo(200);
    connected = desk.twilio.own(ACCOUNT, "+442079460998", Map.of());
    foreign = desk.twilio.own(ACCOUNT, "+442079460999", Map.of());
    assertThat(desk.connect(connected, "").getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | PUT    | /twilio                           | {"account_sid": "ACCOUNT", "auth_token": "TOKEN"}
          422 | PUT    | /twilio                           | {"account_sid": "ACCOUNT", "auth_token": "0123456789abcdef"}
          422 | PUT    | /twilio                           | {"account_sid": "ACCOUNT", "auth_token": "TOKEN", "signing_keys": [{"id": "webhooks_sharedkey_a"}]}
          409 | PUT    | /twilio                           | {"account_sid": "AC00000000000000000000000000000000", "auth_token": "TOKEN"}
          204 | DELETE | /twilio                           |
          200 | POST   | /twilio/rotation                  |
          200 | POST   | /numbers                          | {"phone_number": "+442079460105", "connect": true}
          422 | POST   | /numbers                          | {"phone_number": "+441632960105"}
          409 | POST   | /numbers                          | {"phone_number": "+442079461999"}
          409 | POST   | /numbers                          | {"phone_number": "+442079460999"}
          422 | POST   | /numbers                          | {"phone_number": "+88212345678"}
          200 | PUT    | /numbers/FOREIGN/connection       | {"role": "inbound"}
          200 | DELETE | /numbers/CONNECTED/connection     |
          404 | DELETE | /numbers/FOREIGN/connection       |
          200 | PUT    | /dialling-policy                  | {"stopped": true}
          """)
  void changesNothing(int status, String method, String path, String body) {
    var before = desk.everything();
    var settings = desk.setting(connected, "voice_url") + desk.setting(foreign, "voice_url");
    var sent = body == null ? null : filled(body);

    var response = desk.api().send(method, MUSEUM + filled(path) + ONLY, sent);

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(status);
    assertThat(desk.everything()).isEqualTo(before);
    assertThat(desk.setting(connected, "voice_url") + desk.setting(foreign, "voice_url"))
        .isEqualTo(settings);
    assertThat(desk.twilio.keys(ACCOUNT)).hasSize(1);
  }

  private String filled(String text) {
    return text.replace("ACCOUNT", ACCOUNT)
        .replace("TOKEN", Desk.TOKEN)
        .replace("FOREIGN", foreign)
        .replace("CONNECTED", connected);
  }

  @Test
  void refusesARotationThatCouldNotBe() {
    var path = MUSEUM + "/twilio/rotation";
    assertThat(desk.api().send("POST", path + ONLY, null).getBody())
        .contains("\"state\":\"rotatable\"")
        .doesNotContain("rotated_at");
    var before = desk.everything();

    desk.twilio.open(ACCOUNT, "The museum", "f".repeat(32));

    assertThat(desk.api().send("POST", path + ONLY, null).getStatusCode()).isEqualTo(409);
    var stranger = desk.api().send("POST", "/v1/projects/default/twilio/rotation" + ONLY, null);
    assertThat(stranger.getStatusCode()).isEqualTo(404);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void showsAFirstConnectionWithoutMakingAKey() {
    var before = desk.everything();

    var response = desk.connect("default", ONLY, ", \"auth_token\": \"" + Desk.TOKEN + "\"");

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).contains("SK" + "0".repeat(32), "The museum");
    assertThat(desk.everything()).isEqualTo(before);
    assertThat(desk.api().get("/v1/projects/default/twilio").getStatusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatWouldBeBought() {
    var response =
        desk.api().post(MUSEUM + "/numbers" + ONLY, "{\"phone_number\": \"" + NUMBER + "\"}");

    assertThat(response.getBody())
        .contains("\"phone_number\":\"" + NUMBER + "\"", "\"address_requirement\":\"none\"");
    // An address answers what the country asks for.
    assertThat(
            desk.api()
                .post(
                    MUSEUM + "/numbers" + ONLY,
                    "{\"phone_number\": \"+441632960105\", \"address_sid\": \"AD"
                        + "1".repeat(32)
                        + "\"}")
                .getStatusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesWhatWouldBeOneNumberTooMany() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.buy("+44207946010" + i).getStatusCode()).isEqualTo(201);
    }
    var before = desk.everything();

    var another =
        desk.api().post(MUSEUM + "/numbers" + ONLY, "{\"phone_number\": \"" + NUMBER + "\"}");
    var again =
        desk.api().post(MUSEUM + "/numbers" + ONLY, "{\"phone_number\": \"+442079460104\"}");

    assertThat(another.getStatusCode()).isEqualTo(409);
    assertThat(again.getStatusCode()).isEqualTo(200);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherNumberAndTakesNone() {
    var api = desk.api().with("idempotency-key", "one");
    var body = "{\"phone_number\": \"" + NUMBER + "\"}";
    assertThat(api.post(MUSEUM + "/numbers" + ONLY, body).getStatusCode()).isEqualTo(200);
    assertThat(desk.buy("+442079460106").getStatusCode()).isEqualTo(201);

    assertThat(
            api.post(MUSEUM + "/numbers", "{\"phone_number\": \"+442079460107\"}").getStatusCode())
        .isEqualTo(201);
    assertThat(api.post(MUSEUM + "/numbers" + ONLY, body).getStatusCode()).isEqualTo(422);
  }

  @Test
  void refusesToRestoreWhatSomebodyHasChangedUnlessForced() {
    desk.twilio.configure(ACCOUNT, connected, Map.of("VoiceUrl", "https://elsewhere.example/"));
    var path = MUSEUM + "/numbers/" + connected + "/connection" + ONLY;

    assertThat(desk.api().delete(path).getStatusCode()).isEqualTo(409);
    assertThat(desk.api().delete(path + "&force=true").getStatusCode()).isEqualTo(200);
    assertThat(desk.api().delete(MUSEUM + "/twilio" + ONLY).getStatusCode()).isEqualTo(409);
    assertThat(desk.api().delete(MUSEUM + "/twilio" + ONLY + "&force=true").getStatusCode())
        .isEqualTo(204);
    assertThat(desk.setting(connected, "voice_url")).isEqualTo("https://elsewhere.example/");
    assertThat(desk.said()).doesNotContain(TestSecrets.MARK);
  }
}
