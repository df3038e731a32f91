package io.callhandoffs.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.digest.Hmac;
import io.callhandoffs.digest.Sha256;
import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.store.json.PlainJson;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are signed with one of an account's shared keys, and those that pretend to be.
class SharedKeysTest {

  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String OTHER = "AC" + "b".repeat(32);
  private static final String TOKEN = TestSecrets.of("token");
  private static final String OLD = "webhooks_sharedkey_01k9a7h3m2q4v6x8z0b2d4f6h8";
  private static final String NEW = "webhooks_sharedkey_01k9a7h3m2q4v6x8z0b2d4f6j9";
  private static final String THEIRS = "webhooks_sharedkey_01k9a7h3m2q4v6x8z0b2d4f6k0";
  private static final String OLD_SECRET = TestSecrets.of("old shared key");
  private static final String NEW_SECRET = TestSecrets.of("new shared key");
  private static final String THEIR_SECRET = TestSecrets.of("their shared key");
  private static final String HEADER = "X-Twilio-Webhooks-Signature-Settings";
  private static final String SHA256 = ",algorithm=HMAC_SHA256";

  private static final String ALARMED = HeardLog.counted("RefusedSignature");

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private final List<LastSignature> noted = new CopyOnWriteArrayList<>();
  private TwilioWebhook webhook;

  @BeforeEach
  void connect() {
    secrets.put("twilio", secret(key(OLD, OLD_SECRET) + ", " + key(NEW, NEW_SECRET)));
    open(Map.of());
  }

  private void open(Map<String, String> more) {
    var variables = new HashMap<>(secrets.environment());
    variables.put("TWILIO_SECRET", "twilio");
    variables.putAll(more);
    var environment = new Environment(variables);
    webhook =
        new TwilioWebhook(environment, new CrtClients(environment).secrets(), noted::add, clock);
  }

  /// What twilio-python accepts and refuses. Each is tried through the API and through the
  /// function's own URL.
  @TestFactory
  Stream<DynamicTest> agreesWithTwiliosLibraryForPython() throws IOException {
    var vectors = vectors();
    var account = vectors.requireString("account");
    var keys =
        vectors.list(
            "signing_keys", key -> key(key.requireString("id"), key.requireString("secret")));
    var secret =
        "{\"accounts\": {\"%s\": {\"current\": \"%s\", \"signing_keys\": [%s]}}}"
            .formatted(account, vectors.requireString("account_token"), String.join(", ", keys));
    return vectors.list("vectors", vector -> vector).stream()
        .flatMap(vector -> Stream.of(true, false).map(direct -> test(secret, vector, direct)));
  }

  private DynamicTest test(String secret, Attributes vector, boolean direct) {
    return DynamicTest.dynamicTest(
        vector.requireString("name") + (direct ? ", function URL" : ", API"),
        () -> {
          secrets.put("twilio", secret);
          var url = vector.requireString("url");
          var path = url.replaceFirst("https://[^/]+", "");
          open(Map.of("PUBLIC_URL", url.substring(0, url.length() - path.length())));
          var plain =
              TwilioRequest.to(path)
                  .with(vector.stringMap("params"))
                  .header("x-twilio-signature", vector.requireString("signature"));
          var request =
              vector
                  .find("settings_header")
                  .map(settings -> plain.header(HEADER, settings))
                  .orElse(plain);
          var event = direct ? request.byFunctionUrl("x.on.aws").event() : request.event();

          assertThat(status(event)).isEqualTo(vector.flag("valid", false) ? 200 : 403);
        });
  }

  private static Attributes vectors() throws IOException {
    try (var file = SharedKeysTest.class.getResourceAsStream("shared-key-vectors.json")) {
      return PlainJson.find(new String(file.readAllBytes(), UTF_8)).orElseThrow();
    }
  }

  @Test
  void acceptsEachKeyOfARotationWithEachHash() {
    for (var key : List.of(Map.entry(OLD, OLD_SECRET), Map.entry(NEW, NEW_SECRET))) {
      for (var algorithm : List.of("", ",algorithm=HMAC_SHA1")) {
        assertThat(status(signed("key=" + key.getKey() + algorithm, key.getValue(), Hmac.SHA1)))
            .isEqualTo(200);
      }
      assertThat(status(signed("key=" + key.getKey() + SHA256, key.getValue(), Hmac.SHA256)))
          .isEqualTo(200);
    }
  }

  @Test
  void acceptsTheTokenBesideTheKeys() {
    assertThat(status(call().signedWith(TOKEN).event())).isEqualTo(200);
    assertThat(status(call().signedWith(TOKEN).header(HEADER, "").event())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=%s, algorithm=HMAC_SHA256",
        " key=%s,algorithm=HMAC_SHA256 ",
        "algorithm=HMAC_SHA256,key=%s",
        "key=%s,algorithm=HMAC_SHA256,zone=dublin"
      })
  void readsTheHeaderAsTwiliosLibrariesDo(String settings) {
    assertThat(status(signed(settings.formatted(OLD), OLD_SECRET, Hmac.SHA256))).isEqualTo(200);
  }

  /// Whoever has one secret tries it where another one is due.
  @Test
  void takesNoOtherSecretThanThatOfTheKeyThatIsNamed() {
    var sha1 = "key=" + OLD;
    var sha256 = sha1 + SHA256;
    for (var wrong : List.of(TOKEN, NEW_SECRET, THEIR_SECRET, OLD, OLD_SECRET + " ", "0")) {
      assertThat(status(signed(sha1, wrong, Hmac.SHA1))).as(wrong).isEqualTo(403);
      assertThat(status(signed(sha256, wrong, Hmac.SHA256))).as(wrong).isEqualTo(403);
    }
    assertThat(status(signed("key=" + THEIRS + SHA256, THEIR_SECRET, Hmac.SHA256))).isEqualTo(403);
    assertThat(status(call().signedWith(OLD_SECRET).event())).isEqualTo(403);
  }

  @Test
  void takesNoOtherHashThanTheOneThatIsNamed() {
    assertThat(status(signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA1))).isEqualTo(403);
    assertThat(status(signed("key=" + OLD, OLD_SECRET, Hmac.SHA256))).isEqualTo(403);
    assertThat(status(signed("key=" + OLD + ",algorithm=HMAC_SHA1", OLD_SECRET, Hmac.SHA256)))
        .isEqualTo(403);
    assertThat(status(call().header("x-twilio-signature", hmac(TOKEN, Hmac.SHA256)).event()))
        .isEqualTo(403);
  }

  /// Each would be right but for its header.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "key=",
        "key=,algorithm=HMAC_SHA256",
        "algorithm=HMAC_SHA256",
        "key=%s,algorithm=",
        "key=%s,algorithm=none",
        "key=%s,algorithm=hmac_sha256",
        "key=%s,algorithm=HMAC_SHA512",
        "key=%s,algorithm=HMAC_MD5",
        "key=%s,algorithm=HMAC_SHA1,algorithm=HMAC_SHA256",
        "key=%s,key=%s,algorithm=HMAC_SHA256",
        "key=%s,algorithm=HMAC_SHA256,key=%s,algorithm=HMAC_SHA256",
        "key=%s;algorithm=HMAC_SHA256",
        "key=%s,algorithm=HMAC_SHA256,",
        "KEY=%s,algorithm=HMAC_SHA256",
        "key =%s,algorithm=HMAC_SHA256",
        "key=\"%s\",algorithm=HMAC_SHA256",
        "key=%s\u0000,algorithm=HMAC_SHA256",
        "key=%s\nalgorithm=HMAC_SHA256",
        ",",
        "="
      })
  void refusesAHeaderThatIsNotOneOfTwilios(String settings) {
    var header = settings.replace("%s", OLD);

    for (var hash : Hmac.values()) {
      for (var secret : List.of(OLD_SECRET, TOKEN)) {
        assertThat(status(signed(header, secret, hash))).isEqualTo(403);
      }
    }
  }

  /// AWS joins the values of a header that came twice; other clients of Lambda may send two
  /// spellings.
  @Test
  void refusesAHeaderThatIsThereTwice() {
    var settings = "key=" + OLD + SHA256;
    var event = signed(settings, OLD_SECRET, Hmac.SHA256);
    event.getHeaders().put(HEADER.toUpperCase(Locale.ROOT), settings);

    assertThat(status(event)).isEqualTo(403);
    assertThat(status(signed(settings + "," + settings, OLD_SECRET, Hmac.SHA256))).isEqualTo(403);
  }

  @Test
  void takesAKeyForItsOwnAccountOnly() {
    var settings = "key=" + THEIRS + SHA256;
    var url = "https://" + TwilioRequest.DOMAIN + "/voice/call";
    var right = hmac(THEIR_SECRET, Hmac.SHA256, url + "AccountSid" + OTHER);
    var theirs =
        TwilioRequest.to("/voice/call")
            .with("AccountSid", OTHER)
            .header(HEADER, settings)
            .header("x-twilio-signature", right);

    assertThat(status(theirs.event())).isEqualTo(200);
    assertThat(status(signed(settings, THEIR_SECRET, Hmac.SHA256))).isEqualTo(403);
  }

  @Test
  void checksTheHashOfABodyThatIsNotAForm() {
    var body = "{\"CallSid\": \"CA1\"}";
    var query = "?bodySHA256=" + Sha256.hex(body);
    var url = "https://" + TwilioRequest.DOMAIN + "/voice/call" + query;
    var request =
        TwilioRequest.to("/voice/call" + query)
            .header("content-type", "application/json")
            .header(HEADER, "key=" + OLD + SHA256);
    var right = request.header("x-twilio-signature", hmac(OLD_SECRET, Hmac.SHA256, url));

    assertThat(status(right.event(body))).isEqualTo(200);
    assertThat(status(right.event(body + " "))).isEqualTo(403);
    assertThat(
            status(request.header("x-twilio-signature", hmac(TOKEN, Hmac.SHA256, url)).event(body)))
        .isEqualTo(403);
  }

  @Test
  void learnsANewKeyWithItsFirstSignature() {
    assertThat(status(call().signedWith(TOKEN).event())).isEqualTo(200);
    secrets.put("twilio", secret(key(THEIRS, THEIR_SECRET)));
    clock.advance(Duration.ofSeconds(11));

    assertThat(status(signed("key=" + THEIRS + SHA256, THEIR_SECRET, Hmac.SHA256))).isEqualTo(200);
    assertThat(status(signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA256))).isEqualTo(403);
  }

  @Test
  void forgetsTheKeysOfAnAccountThatWasDisconnected() {
    var event = signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA256);
    assertThat(status(event)).isEqualTo(200);

    secrets.put("twilio", "{\"accounts\": {}}");
    clock.advance(Duration.ofSeconds(61));

    assertThat(status(event)).isEqualTo(403);
  }

  /// A key that everybody could guess, or that somebody has mistyped, is none.
  @ParameterizedTest
  @CsvSource({
    "'',                       ''",
    "'',                       guessable-by-nobody-1",
    "webhooks_sharedkey_1,     ''",
    "webhooks_sharedkey_1,     '                '",
    "webhooks_sharedkey_1,     short",
    "a key,                    guessable-by-nobody-1",
  })
  void ignoresAKeyThatIsNone(String id, String value) {
    secrets.put("twilio", secret(key(id, value) + ", " + key(OLD, OLD_SECRET)));

    assertThat(status(signed("key=" + id + SHA256, value.isEmpty() ? "0" : value, Hmac.SHA256)))
        .isEqualTo(403);
    assertThat(status(signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA256))).isEqualTo(200);
  }

  @Test
  void opensAnAccountThatHasKeysAndNoToken() {
    secrets.put(
        "twilio",
        "{\"accounts\": {\"%s\": {\"signing_keys\": [%s]}}}"
            .formatted(ACCOUNT, key(OLD, OLD_SECRET)));

    assertThat(status(signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA256))).isEqualTo(200);
    assertThat(status(call().signedWith(TOKEN).event())).isEqualTo(403);
    assertThat(status(call().signedWith("0").event())).isEqualTo(403);
  }

  @Test
  void saysWhyARequestWithoutASignatureIsRefused() {
    var event = call().signedWith(TOKEN).event();
    event.getHeaders().remove("x-twilio-signature");

    var response = serve(event);

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).contains("not signed").contains("signature type none");
  }

  /// The log says which key is missing and what to do, in words that the template's alarm looks
  /// for.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key=webhooks_sharedkey_0,algorithm=HMAC_SHA256 | shared key webhooks_sharedkey_0 has not signed it | signing_keys
          key=webhooks_sharedkey_0,algorithm=none        | neither HMAC_SHA1 nor HMAC_SHA256                 | Webhooks rules
          key=evil <b>,algorithm=HMAC_SHA256             | has a key that must be                            | Webhooks rules
          ''                                             | no auth token that is known here                  | primary one
          """)
  void tellsTheOwnerOfAConnectedAccountWhatToDo(String settings, String why, String advice) {
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(status(signed(settings, "forged", Hmac.SHA1))).isEqualTo(403);

      assertThat(log.lines()).hasSize(2);
      assertThat(log.lines().getLast()).contains(ALARMED);
      assertThat(log.lines().getFirst())
          .contains("of the connected account " + ACCOUNT, why, advice)
          .doesNotContain("evil");
    }
  }

  @Test
  void ringsNoAlarmForAnAccountThatIsNotConnected() {
    var stranger =
        TwilioRequest.to("/voice/call")
            .with("AccountSid", "AC" + "c".repeat(32))
            .header(HEADER, "key=" + OLD)
            .signedWith("forged");
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(status(stranger.event())).isEqualTo(403);

      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().getFirst()).doesNotContain(ALARMED, "AC" + "c".repeat(32));
    }
  }

  @Test
  void notesWhichKeySignedAndWhen() throws InterruptedException {
    var byKey = signed("key=" + OLD + SHA256, OLD_SECRET, Hmac.SHA256);
    for (int i = 0; i < 3; i++) {
      assertThat(status(byKey)).isEqualTo(200);
      assertThat(status(call().signedWith(TOKEN).event())).isEqualTo(200);
      assertThat(status(call().signedWith("forged").event())).isEqualTo(403);
    }
    clock.advance(SignatureNotes.BETWEEN_NOTES);
    assertThat(status(byKey)).isEqualTo(200);

    until(3);
    assertThat(noted)
        .containsExactlyInAnyOrder(
            new LastSignature(ACCOUNT, Optional.of(OLD), Instant.parse("2026-11-23T12:00:00Z")),
            new LastSignature(ACCOUNT, Optional.empty(), Instant.parse("2026-11-23T12:00:00Z")),
            new LastSignature(ACCOUNT, Optional.of(OLD), Instant.parse("2026-11-23T12:05:00Z")));
  }

  /// Notes are taken beside the answer.
  private void until(int notes) throws InterruptedException {
    for (int i = 0; i < 500 && noted.size() < notes; i++) {
      Thread.sleep(10);
    }
  }

  private static TwilioRequest call() {
    return TwilioRequest.to("/voice/call").with("AccountSid", ACCOUNT);
  }

  private static APIGatewayV2HTTPEvent signed(String settings, String secret, Hmac hash) {
    return call().header(HEADER, settings).header("x-twilio-signature", hmac(secret, hash)).event();
  }

  /// The signature of [#call()].
  private static String hmac(String secret, Hmac hash) {
    var url = "https://" + TwilioRequest.DOMAIN + "/voice/call";
    return hmac(secret, hash, url + "AccountSid" + ACCOUNT);
  }

  private static String hmac(String secret, Hmac hash, String message) {
    return Base64.getEncoder().encodeToString(hash.bytes(secret, message));
  }

  private static String key(String id, String secret) {
    return "{\"id\": \"%s\", \"secret\": \"%s\"}".formatted(id, secret);
  }

  private static String secret(String keys) {
    return """
    {"accounts": {
      "%s": {"current": "%s", "signing_keys": [%s]},
      "%s": {"signing_keys": [%s]}}}
    """
        .formatted(ACCOUNT, TOKEN, keys, OTHER, key(THEIRS, THEIR_SECRET));
  }

  private int status(APIGatewayV2HTTPEvent event) {
    return serve(event).getStatusCode();
  }

  private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
    return webhook.serve(event, _ -> "<Response/>", _ -> Optional.empty());
  }
}
