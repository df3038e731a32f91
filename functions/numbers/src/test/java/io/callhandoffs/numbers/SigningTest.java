package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static io.callhandoffs.numbers.Desk.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.tables.handoffs.LastSignatures;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an account's webhooks may be signed with: auth tokens and shared keys.
class SigningTest {

  private static final String OLD = "webhooks_sharedkey_old1";
  private static final String NEW = "webhooks_sharedkey_new1";
  private static final String OLD_SECRET = TestSecrets.of("shared old");
  private static final String NEW_SECRET = TestSecrets.of("shared new");
  private static final String WITH_TOKEN = ", \"auth_token\": \"" + Desk.TOKEN + "\"";

  @RegisterExtension final Desk desk = new Desk();

  @AfterEach
  void nothingShowsASecret() {
    assertThat(desk.said()).doesNotContain(TestSecrets.MARK);
  }

  @Test
  void keepsSharedKeysBesideTheTokenAndShowsTheirIdsOnly() {
    var connected = museum(WITH_TOKEN + keys(key(OLD, OLD_SECRET)));

    assertThat(connected.getStatusCode()).as(connected.getBody()).isEqualTo(200);
    assertThat(connected.getBody()).contains("\"signing_keys\":[{\"id\":\"" + OLD + "\"}]");
    assertThat(read()).contains("\"signing_keys\":[{\"id\":\"" + OLD + "\"}]");
    assertThat(stored()).contains(OLD, OLD_SECRET, Desk.TOKEN);
  }

  @Test
  void replacesOneKeyByAnotherInThreeSteps() {
    assertThat(status(WITH_TOKEN + keys(key(OLD, OLD_SECRET)))).isEqualTo(200);

    assertThat(status(keys(known(OLD), key(NEW, NEW_SECRET)))).isEqualTo(200);
    assertThat(stored()).contains(OLD_SECRET, NEW_SECRET);
    assertThat(status(keys(known(NEW)))).isEqualTo(200);
    assertThat(stored()).contains(NEW_SECRET).doesNotContain(OLD_SECRET);
    assertThat(status(keys())).isEqualTo(200);
    assertThat(stored()).contains(Desk.TOKEN).doesNotContain(NEW_SECRET);
  }

  /// The console's form, for one, does not know the keys.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "', \"signing_keys\": null'"})
  void keepsTheKeysThatARequestDoesNotMention(String silence) {
    assertThat(status(WITH_TOKEN + keys(key(OLD, OLD_SECRET)))).isEqualTo(200);

    assertThat(status(WITH_TOKEN + silence)).isEqualTo(200);
    assertThat(status(silence)).isEqualTo(200);
    assertThat(stored()).contains(OLD_SECRET, Desk.TOKEN);
  }

  @Test
  void keepsTheKeysThroughARotationAndForgetsThemWithTheAccount() {
    assertThat(status(WITH_TOKEN + keys(key(OLD, OLD_SECRET)))).isEqualTo(200);
    assertThat(desk.api().send("POST", MUSEUM + "/twilio/rotation", null).getStatusCode())
        .isEqualTo(200);
    desk.clock.advance(Duration.ofHours(2));
    desk.runKeeper(Map.of());
    assertThat(stored()).contains(OLD_SECRET).doesNotContain(Desk.TOKEN);

    assertThat(desk.api().delete(MUSEUM + "/twilio").getStatusCode()).isEqualTo(204);
    assertThat(stored()).doesNotContain(OLD, OLD_SECRET, ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | signing_keys
          [1]                                                             | signing_keys[0]
          [{"secret": "0123456789abcdef"}]                                | signing_keys[0].id
          [{"id": "", "secret": "0123456789abcdef"}]                      | signing_keys[0].id
          [{"id": "token", "secret": "0123456789abcdef"}]                 | signing_keys[0].id
          [{"id": "webhooks_sharedkey_", "secret": "0123456789abcdef"}]   | signing_keys[0].id
          [{"id": "webhooks_sharedkey_a", "secret": ""}]                  | signing_keys[0].secret
          [{"id": "webhooks_sharedkey_a", "secret": "short"}]             | signing_keys[0].secret
          [{"id": "webhooks_sharedkey_a", "secret": "0123456789abcd f"}]  | signing_keys[0].secret
          [{"id": "webhooks_sharedkey_a", "secret": "0123456789abcdef", "a": 1}] | signing_keys[0].a
          [{"id": "webhooks_sharedkey_a"}]                                | needs the secret of
          [{"id": "webhooks_sharedkey_a", "secret": "0123456789abcdef"}, {"id": "webhooks_sharedkey_a", "secret": "0123456789abcdeg"}] | each id once
          """)
  void refusesKeysThatAreNone(String keys, String why) {
    var before = desk.everything();
    var response = museum(WITH_TOKEN + ", \"signing_keys\": " + keys);

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains(why).doesNotContain("0123456789abcde");
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void needsNoTokenWhereAKeyOpensTheAccountAndSharedKeysSign() {
    var key = ownKey();

    assertThat(museum(key).getBody()).contains("auth_token", "signing_keys");
    assertThat(museum(keys(key(OLD, OLD_SECRET))).getBody()).contains("api_key_sid");
    assertThat(stored()).doesNotContain(ACCOUNT);

    assertThat(status(key + keys(key(OLD, OLD_SECRET)))).isEqualTo(200);
    assertThat(read()).contains("\"status\":\"active\"", OLD);
    assertThat(stored()).contains(OLD_SECRET).doesNotContain("current");
    assertThat(desk.api().get(MUSEUM + "/numbers").getStatusCode()).isEqualTo(200);
    assertThat(
            desk.api()
                .get(MUSEUM + "/dialling-policy/check?number=%2B442079460018")
                .getStatusCode())
        .isEqualTo(200);
    var rotation = desk.api().send("POST", MUSEUM + "/twilio/rotation", null);
    assertThat(rotation.getStatusCode()).isEqualTo(409);
    assertThat(rotation.getBody()).contains("without an auth token");
    for (var step : new String[] {"createSecret", "setSecret", "testSecret", "finishSecret"}) {
      desk.runKeeper(Map.of("Step", step, "ClientRequestToken", "version-2", "SecretId", "tokens"));
    }
    desk.runKeeper(Map.of());
    // Without a key and without a token nothing could be verified.
    assertThat(status(keys())).isEqualTo(422);
    assertThat(status(WITH_TOKEN)).isEqualTo(200);
    assertThat(stored()).contains(OLD_SECRET, Desk.TOKEN);
    assertThat(desk.api().delete(MUSEUM + "/twilio").getStatusCode()).isEqualTo(204);
    assertThat(stored()).doesNotContain(ACCOUNT);
  }

  /// With a signing key of its own, a project could play Twilio on all calls of the account.
  @Test
  void changesTheKeysOfASharedAccountOnlyWithItsToken() {
    assertThat(status(WITH_TOKEN + keys(key(OLD, OLD_SECRET)))).isEqualTo(200);
    var forged = keys(known(OLD), key(NEW, NEW_SECRET));
    var before = stored();

    var joining = desk.connect("beta", "", ownKey() + forged);
    assertThat(joining.getStatusCode()).isEqualTo(422);
    assertThat(joining.getBody()).contains("auth_token", "not this project's alone");
    assertThat(stored()).isEqualTo(before);

    assertThat(desk.connect("beta", "", ownKey()).getStatusCode()).isEqualTo(200);
    assertThat(desk.connect("beta", "", forged).getStatusCode()).isEqualTo(422);
    assertThat(status(forged)).isEqualTo(422);
    assertThat(desk.connect("beta", "", keys(known(OLD))).getStatusCode()).isEqualTo(200);
    assertThat(desk.connect("beta", "", WITH_TOKEN + forged).getStatusCode()).isEqualTo(200);
    assertThat(stored()).contains(OLD_SECRET, NEW_SECRET);
  }

  @Test
  void refusesTheSecondaryTokenByName() {
    assertThat(status(WITH_TOKEN)).isEqualTo(200);
    var before = stored();
    var secondary =
        new Twilio(desk.environment())
            .account(Login.byToken(ACCOUNT, Desk.TOKEN))
            .createSecondaryToken();

    for (var project : new String[] {"museum", "beta"}) {
      var response = desk.connect(project, "", ", \"auth_token\": \"" + secondary + "\"");
      assertThat(response.getStatusCode()).isEqualTo(422);
      assertThat(response.getBody()).contains("secondary token").doesNotContain(secondary);
    }
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void acceptsTheTokenThatWasReplacedForAnotherHour() {
    assertThat(status(WITH_TOKEN)).isEqualTo(200);
    var newer = TestSecrets.of("newer");
    desk.twilio.open(ACCOUNT, "The museum", newer);

    assertThat(status(", \"auth_token\": \"" + newer + "\"")).isEqualTo(200);
    assertThat(stored())
        .contains("\"current\":\"" + newer + "\"", "\"previous\":\"" + Desk.TOKEN + "\"");
    desk.clock.advance(Duration.ofHours(2));
    desk.runKeeper(Map.of());
    assertThat(stored()).doesNotContain(Desk.TOKEN);
  }

  @Test
  void showsWhichKeySignedLastAndWhen() {
    assertThat(status(WITH_TOKEN)).isEqualTo(200);
    assertThat(read()).contains("\"last_signature\":null");
    var signatures =
        new LastSignatures(desk.dynamo().database(), desk.dynamo().table("HandoffsTable"));
    var at = Instant.parse("2026-11-22T11:59:00Z");

    signatures.put(new LastSignature(ACCOUNT, Optional.empty(), at));
    assertThat(read())
        .contains("\"last_signature\":{\"signing_key\":null,\"seen_at\":\"2026-11-22T11:59:00");
    signatures.put(new LastSignature(ACCOUNT, Optional.of(OLD), at));
    assertThat(read()).contains("\"signing_key\":\"" + OLD + "\"");
  }

  @Test
  void saysWhatTwilioAsksWhenWeFail() {
    assertThat(status(WITH_TOKEN)).isEqualTo(200);
    assertThat(read()).contains("\"fallback_url\":null");

    desk.with("FALLBACK_URL", "https://handler.twilio.com/twiml/EH1");
    assertThat(read()).contains("\"fallback_url\":\"https://handler.twilio.com/twiml/EH1\"");
  }

  private APIGatewayV2HTTPResponse museum(String fields) {
    return desk.connect("museum", "", fields);
  }

  private int status(String fields) {
    return museum(fields).getStatusCode();
  }

  private String ownKey() {
    var secret = TestSecrets.of("own key");
    return ", \"api_key_sid\": \"%s\", \"api_key_secret\": \"%s\""
        .formatted(desk.twilio.addKey(ACCOUNT, secret), secret);
  }

  private static String keys(String... keys) {
    return ", \"signing_keys\": [" + String.join(", ", keys) + "]";
  }

  private static String key(String id, String secret) {
    return "{\"id\": \"%s\", \"secret\": \"%s\"}".formatted(id, secret);
  }

  private static String known(String id) {
    return "{\"id\": \"%s\"}".formatted(id);
  }

  private String read() {
    return desk.api().get(MUSEUM + "/twilio").getBody();
  }

  private String stored() {
    return desk.secrets().value("tokens").orElseThrow();
  }
}
