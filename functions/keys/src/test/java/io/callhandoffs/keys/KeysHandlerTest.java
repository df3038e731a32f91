package io.callhandoffs.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.KeyHash;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeysHandlerTest {

  private static final String KEYS = "/v1/projects/museum/api-keys";
  private static final String DESK = "{'name': 'desk', 'scopes': ['handoffs:read']}";
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private ApiClient api;

  @BeforeEach
  void open() {
    api =
        new ApiClient(new KeysHandler(new Environment(dynamo.environment()), clock))
            .watchedBy(Contract::witness);
  }

  private APIGatewayV2HTTPResponse post(String json) {
    return api.post(KEYS, json.replace('\'', '"'));
  }

  private JsonNode created(String json) {
    var response = post(json);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(201);
    return JSON.readTree(response.getBody());
  }

  private JsonNode read(String url) {
    var response = api.get(url);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return JSON.readTree(response.getBody());
  }

  @Test
  void givesAKeyOutOnce() {
    var made = created("{'name': 'desk', 'scopes': ['handoffs:write', 'handoffs:read']}");

    var key = made.path("key").asString();
    var url = KEYS + "/" + made.path("id").asString();
    assertThat(key).startsWith(made.path("prefix").asString()).matches("hk_live_\\w{49}");
    assertThat(made.path("scopes").toString()).isEqualTo("[\"handoffs:read\",\"handoffs:write\"]");
    assertThat(made.path("created_by").asString()).isEqualTo("administrator");
    assertThat(api.get(url).getBody()).contains("desk").doesNotContain(key);
    assertThat(api.get(KEYS).getBody()).contains("desk").doesNotContain(key);
    assertThat(dynamo.items("AccessTable").toString())
        .doesNotContain(key)
        .contains(KeyHash.of(key).hex());
  }

  @Test
  void saysWhereItIs() {
    var response = post(DESK);

    assertThat(response.getHeaders().get("location"))
        .isEqualTo(KEYS + "/" + JSON.readTree(response.getBody()).path("id").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'scopes': ['handoffs:read']}                                | name
          {'name': '', 'scopes': ['handoffs:read']}                    | name
          {'name': 'administrator', 'scopes': ['handoffs:read']}       | name
          {'name': 'desk'}                                             | scopes
          {'name': 'desk', 'scopes': []}                               | scopes
          {'name': 'desk', 'scopes': ['handoffs:*']}                   | scopes
          {'name': 'desk', 'scopes': ['handoffs:read', 'everything']}  | scopes
          {'name': 'desk', 'scopes': 'handoffs:read'}                  | scopes
          {'name': 'desk', 'scopes': ['handoffs:read'], 'expires_at': '2026-11-23T10:15:30Z'} | expires_at
          {'name': 'desk', 'scopes': ['handoffs:read'], 'expires_at': 'tomorrow'}             | expires_at
          {'name': 'desk', 'scopes': ['handoffs:read'], 'project': 'clinic'}                  | project
          {'name': 'desk', 'scopes': ['handoffs:read'], 'key': 'let-me-in'}                   | key
          """)
  void refusesWhatIsWrong(String json, String field) {
    var response = post(json);

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("\"field\":\"" + field + "\"");
    assertThat(dynamo.items("AccessTable")).isEmpty();
  }

  /// Otherwise a key that may make keys could do everything.
  @ParameterizedTest
  @ValueSource(strings = {"handoffs:read", "twilio:write", "keys:read"})
  void makesNoKeyThatOpensMoreThanTheCallersOwn(String scope) {
    var limited =
        api.as(Map.of("name", "agency", "project", "museum", "scopes", "keys:write numbers:read"));

    var refused =
        limited.post(
            KEYS, "{\"name\": \"more\", \"scopes\": [\"numbers:read\", \"" + scope + "\"]}");
    assertThat(refused.getStatusCode()).isEqualTo(403);
    assertThat(refused.getBody()).contains(scope);
    var allowed = limited.post(KEYS, "{\"name\": \"same\", \"scopes\": [\"numbers:read\"]}");
    assertThat(allowed.getStatusCode()).isEqualTo(201);
    assertThat(allowed.getBody()).contains("\"created_by\":\"agency\"");
  }

  @Test
  void twoKeysHaveTwoNames() {
    var first = created(DESK);

    assertThat(post(DESK).getStatusCode()).isEqualTo(409);
    var _ = created("{'name': 'desk 2', 'scopes': ['handoffs:read']}");
    assertThat(api.delete(KEYS + "/" + first.path("id").asString()).getStatusCode()).isEqualTo(204);
    var _ = created(DESK);
    assertThat(read(KEYS).path("api_keys").findValuesAsString("name"))
        .containsExactly("desk 2", "desk");
  }

  @Test
  void revokesAKeyForGood() {
    var url = KEYS + "/" + created(DESK).path("id").asString();

    assertThat(api.delete(url).getStatusCode()).isEqualTo(204);
    assertThat(api.delete(url).getStatusCode()).isEqualTo(404);
    assertThat(api.get(url).getStatusCode()).isEqualTo(404);
    assertThat(read(KEYS).path("api_keys")).isEmpty();
    assertThat(dynamo.items("AccessTable")).hasSize(1);
  }

  @Test
  void knowsNoKeyOfAnotherProject() {
    var id = created(DESK).path("id").asString();
    var theirs = "/v1/projects/clinic/api-keys";

    assertThat(api.get(theirs + "/" + id).getStatusCode()).isEqualTo(404);
    assertThat(api.delete(theirs + "/" + id).getStatusCode()).isEqualTo(404);
    assertThat(read(theirs).path("api_keys")).isEmpty();
    assertThat(read(KEYS).path("api_keys")).hasSize(1);
  }

  @Test
  void onlyTriesWhatIsOnlyToBeTried() {
    var id = created(DESK).path("id").asString();
    var before = dynamo.items("AccessTable");

    var tried =
        api.post(KEYS + "?validate_only=true", DESK.replace('\'', '"').replace("desk", "new"));
    assertThat(tried.getStatusCode()).isEqualTo(200);
    assertThat(tried.getBody()).doesNotContain("\"key\"");
    assertThat(api.post(KEYS + "?validate_only=true", DESK.replace('\'', '"')).getStatusCode())
        .isEqualTo(409);
    assertThat(api.delete(KEYS + "/" + id + "?validate_only=true").getStatusCode()).isEqualTo(204);

    assertThat(dynamo.items("AccessTable")).isEqualTo(before);
  }

  /// And none is lost, and none left open, when many are made at once.
  @Test
  void keepsTheLimitUnderACrowd() {
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 60)
          .forEach(i ->
              threads.execute(() -> {
                var json = "{'name': 'key %d', 'scopes': ['handoffs:read']}".formatted(i);
                while (post(json).getStatusCode() == 503) {
                  Thread.onSpinWait();
                }
              }));
    }

    assertThat(read(KEYS).path("api_keys")).hasSize(50);
    assertThat(dynamo.items("AccessTable")).hasSize(51);
    var refused = post(DESK);
    assertThat(refused.getStatusCode()).isEqualTo(409);
    assertThat(refused.getBody()).contains("50 API keys");
  }
}
