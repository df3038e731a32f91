package io.callhandoffs.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.IssuedKey;
import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.KeyName;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.tables.access.IssuedKeys;
import io.callhandoffs.tables.access.IssuedKeys.Order;
import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crac.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizerHandlerTest {

  private static final String SECRET = "admin-key";
  private static final String KEY = TestSecrets.of("the administrator") + "Key";
  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final ApiKey OF_CLINIC = ApiKey.random();
  private static final String CLINIC_KEY = OF_CLINIC.text();

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private AuthorizerHandler authorizer;
  private IssuedKeys issued;

  @BeforeEach
  void open() {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("ADMIN_KEY_SECRET", SECRET);
    secrets.put(SECRET, "{\"key\": \"" + KEY + "\"}");
    authorizer = new AuthorizerHandler(new Environment(variables), clock);
    issued = new IssuedKeys(dynamo.database(), new Environment(variables), clock);
    var _ = issue("clinic", OF_CLINIC, Optional.empty());
  }

  private IssuedKey issue(String name, ApiKey key, Optional<Instant> expiry) {
    var order = new Order(new KeyName(name), Set.of(Scope.DESTINATIONS_READ), expiry);
    return issued.issue(CLINIC, order, key, "tester");
  }

  private SimpleIAMPolicyResponse asked(Map<String, String> headers) {
    var event =
        APIGatewayV2CustomAuthorizerEvent.builder()
            .withRouteKey("GET /v1/projects/{project}")
            .withHeaders(headers)
            .build();
    return authorizer.handleRequest(event, new LocalContext());
  }

  private boolean lets(String key) {
    return asked(Map.of("x-api-key", key)).getIsAuthorized();
  }

  private void set(String adminKey) {
    secrets.put(SECRET, "{\"key\": \"" + adminKey + "\"}");
  }

  @Test
  void letsTheAdministratorDoEverything() {
    var response = asked(Map.of("x-api-key", KEY));

    assertThat(response.getIsAuthorized()).isTrue();
    assertThat(Principal.ofContext(response.getContext())).contains(Principal.administrator());
    assertThat(response.getContext()).containsEntry("project", "*");
  }

  @Test
  void findsTheKeyHoweverItsHeaderIsSpelled() {
    assertThat(asked(Map.of("X-Api-Key", KEY)).getIsAuthorized()).isTrue();
  }

  @Test
  void passesOnAKeysProjectAndScopes() {
    var response = asked(Map.of("x-api-key", CLINIC_KEY));

    assertThat(response.getIsAuthorized()).isTrue();
    assertThat(response.getContext())
        .isEqualTo(Map.of("name", "clinic", "project", "clinic", "scopes", "destinations:read"));
  }

  @Test
  void answersInTheFormThatApiGatewayExpects() throws IOException {
    assertThat(answered(CLINIC_KEY))
        .isEqualTo(Events.json(asked(Map.of("x-api-key", CLINIC_KEY))))
        .contains("\"isAuthorized\":true", "\"context\":{", "\"project\":\"clinic\"");
    assertThat(answered("wrong")).isEqualTo("{\"isAuthorized\":false,\"context\":{}}");
  }

  /// As Lambda's runtime calls it, with the event that lies in `events`.
  private String answered(String key) throws IOException {
    var event = Files.readString(Path.of("../../events/authorizer-admin-key.json"));
    var keyed = event.replace("the-value-of-AdminKeySecret-goes-here-0123456789", key);
    var output = new ByteArrayOutputStream();
    authorizer.handleRequest(
        new ByteArrayInputStream(keyed.getBytes(StandardCharsets.UTF_8)),
        output,
        new LocalContext());
    return output.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"headers\": null}",
        "{\"headers\": {\"x-api-key\": null}}",
        "{\"headers\": {\"x-api-key\": 1}}",
        "{\"headers\": {\"x-api-key\": {\"a\": \"b\"}}, \"identitySource\": [\"a\"]}"
      })
  void turnsAwayWhoeverShowsNoKey(String event) throws IOException {
    var output = new ByteArrayOutputStream();
    authorizer.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        output,
        new LocalContext());

    assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"isAuthorized\":false");
  }

  /// A snapshot must not hold the administrator's key.
  @Test
  void readsNoSecretBeforeASnapshot() throws InterruptedException {
    authorizer.priming().beforeCheckpoint(Core.getGlobalContext());
    assertThat(secrets.reads()).isZero();

    authorizer.priming().afterRestore(Core.getGlobalContext());
    Eventually.holds(() -> secrets.reads() == 1);
  }

  static Stream<String> wrongKeys() {
    return Stream.of(
        "",
        " ",
        KEY.substring(1),
        KEY.substring(0, KEY.length() - 1),
        KEY + "0",
        KEY + "\u0000",
        KEY.toLowerCase(Locale.ROOT),
        KEY + "," + KEY,
        KEY + "\n",
        " " + KEY,
        "Ｋ" + KEY.substring(1),
        "ключ",
        "\uD800",
        "null",
        "*",
        "{\"key\": \"" + KEY + "\"}",
        KeyHash.of(KEY).hex(),
        KeyHash.of(CLINIC_KEY).hex(),
        "' OR 1=1 --",
        "x".repeat(1_000_000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("wrongKeys")
  void refusesWrongKeys(String key) {
    var response = asked(Map.of("x-api-key", key));
    assertThat(response.getIsAuthorized()).isFalse();
    assertThat(response.getContext()).isEmpty();
  }

  @Test
  void refusesARequestWithoutTheKeyHeader() {
    assertThat(asked(Map.of()).getIsAuthorized()).isFalse();
    assertThat(asked(Map.of("authorization", KEY)).getIsAuthorized()).isFalse();
    var event = APIGatewayV2CustomAuthorizerEvent.builder().build();
    event.setIdentitySource(List.of(KEY));
    assertThat(authorizer.handleRequest(event, new LocalContext()).getIsAuthorized()).isFalse();
  }

  @Test
  void refusesAnExpiredKey() {
    var key = ApiKey.random();
    var _ = issue("for an hour", key, Optional.of(clock.instant().plus(Duration.ofHours(1))));
    assertThat(lets(key.text())).isTrue();
    clock.advance(Duration.ofHours(1));
    assertThat(lets(key.text())).isFalse();
  }

  @Test
  void refusesARevokedKeyAndNoOther() {
    var key = ApiKey.random();
    var one = issue("another", key, Optional.empty());
    assertThat(lets(key.text())).isTrue();

    issued.revoke(CLINIC, one.id());

    assertThat(lets(key.text())).isFalse();
    assertThat(lets(CLINIC_KEY)).isTrue();
  }

  @Test
  void notesTheHourInWhichAKeyWasUsed() {
    assertThat(issued.usedAt(issued.all(CLINIC))).isEmpty();

    assertThat(lets(CLINIC_KEY)).isTrue();
    clock.advance(Duration.ofMinutes(30));
    assertThat(lets(CLINIC_KEY)).isTrue();
    assertThat(issued.usedAt(issued.all(CLINIC)).values())
        .containsExactly(Instant.parse("2026-11-23T10:00:00Z"));

    clock.advance(Duration.ofMinutes(30));
    assertThat(lets(CLINIC_KEY)).isTrue();
    assertThat(issued.usedAt(issued.all(CLINIC)).values())
        .containsExactly(Instant.parse("2026-11-23T11:00:00Z"));
  }

  /// Whoever types one sign wrong costs us no read.
  @Test
  void asksNobodyAboutAMistypedKey() {
    assertThat(lets(KEY)).isTrue();
    dynamo.stop();
    var mistyped = CLINIC_KEY.substring(0, CLINIC_KEY.length() - 1) + "_";
    assertThat(lets(mistyped)).isFalse();
    assertThat(lets("hk_")).isFalse();
  }

  @Test
  void acceptsANewAdminKeyAtOnceAndRefusesTheOldOneSoon() {
    assertThat(lets(KEY)).isTrue();
    set("another-key");
    clock.advance(Duration.ofSeconds(10));
    assertThat(lets("another-key")).isTrue();
    assertThat(lets(KEY)).isFalse();

    set("third-key");
    clock.advance(Duration.ofMinutes(3));
    assertThat(lets("another-key")).isFalse();
  }

  @Test
  void readsTheSecretOnceForManyWrongKeys() {
    for (int i = 0; i < 50; i++) {
      assertThat(lets("wrong-" + i)).isFalse();
    }
    assertThat(secrets.reads()).isEqualTo(1);
  }

  @Test
  void failsWhenItCannotReadTheSecret() {
    secrets.fail();
    assertThatThrownBy(() -> lets(KEY)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> lets("wrong")).isInstanceOf(StoreException.class);
    assertThat(lets(CLINIC_KEY)).isTrue();

    secrets.recover();
    assertThat(lets(KEY)).isTrue();
  }

  @Test
  void failsWhenItCannotReadTheKeys() {
    assertThat(lets(KEY)).isTrue();
    dynamo.stop();
    assertThatThrownBy(() -> lets(CLINIC_KEY)).isInstanceOf(StoreException.class);
    assertThat(lets(KEY)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("badSecrets")
  void failsWhenTheSecretHoldsNoKey(String secret) {
    secrets.put(SECRET, secret);
    assertThatThrownBy(() -> lets(KEY)).isInstanceOf(RuntimeException.class);
    assertThat(lets("")).isFalse();
  }

  static Stream<String> badSecrets() {
    return Stream.of("{}", "{\"key\": \"\"}", "{\"key\": \" \"}", "nonsense");
  }
}
