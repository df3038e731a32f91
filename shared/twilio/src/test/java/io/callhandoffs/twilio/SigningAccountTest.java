package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.digest.Hmac;
import io.callhandoffs.store.json.PlainJson;
import io.callhandoffs.testing.TestSecrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an account's entry in the secret lets sign.
class SigningAccountTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String CURRENT = TestSecrets.of("current");
  private static final String PREVIOUS = TestSecrets.of("previous");
  private static final String FIRST = TestSecrets.of("first shared key");
  private static final String LAST = TestSecrets.of("last shared key");
  private static final String ID = "webhooks_sharedkey_1";

  /// For as long as Twilio may repeat a request; without a time, until it is taken out by hand.
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, true",
    "2026-11-23T11:00:00Z, true",
    "2026-11-23T10:59:59Z, false",
    ", true"
  })
  void takesThePreviousTokenForAnHour(@Nullable String since, boolean taken) {
    var time = since == null ? "" : ", \"previous_since\": \"" + since + "\"";
    var account = read("\"previous\": \"" + PREVIOUS + "\"" + time);

    assertThat(account.secrets(SignatureSettings.TOKEN).toList())
        .isEqualTo(taken ? List.of(CURRENT, PREVIOUS) : List.of(CURRENT));
  }

  @Test
  void takesTheLastOfTwoKeysOfTheSameId() {
    var account = read("\"signing_keys\": [%s, %s]".formatted(keyOf(ID, FIRST), keyOf(ID, LAST)));

    assertThat(account.secrets(new SignatureSettings(Optional.of(ID), Hmac.SHA256)))
        .containsExactly(LAST);
  }

  @Test
  void printsNoSecret() {
    var account =
        read("\"previous\": \"%s\", \"signing_keys\": [%s]".formatted(PREVIOUS, keyOf(ID, FIRST)));

    assertThat(account).hasToString("SigningAccount[2 tokens, keys [" + ID + "]]");
  }

  private static String keyOf(String id, String secret) {
    return "{\"id\": \"%s\", \"secret\": \"%s\"}".formatted(id, secret);
  }

  private static SigningAccount read(String more) {
    var json = "{\"current\": \"%s\", %s}".formatted(CURRENT, more);
    return SigningAccount.read(PlainJson.find(json).orElseThrow(), NOON);
  }
}
