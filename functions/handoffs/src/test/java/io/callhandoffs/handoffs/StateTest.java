package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.context;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.sid;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.KeyName;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.access.IssuedKeys;
import io.callhandoffs.tables.access.IssuedKeys.Order;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

  private static final String ADMIN_KEY = "the-administrators-key";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = new TestClock(Sample.NOON);
  private Api api;

  @BeforeEach
  void start() {
    secrets.put("admin", "{\"key\": \"" + ADMIN_KEY + "\"}");
    api = Api.over(dynamo, clock, secrets.environment());
    api.write(begun(1, context()));
    show(List.of("pupils", "school", "handoff_reason", "absent"), Map.of("pupils", "class_size"));
  }

  @Test
  void showsStateKeysUnderTheirAliases() {
    var response = get("?id=" + id(1));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(json(response).toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"shared_id\":\"crm-4711\",\"data\":{\"class_size\":30,\"school\":{\"phone\":\"+44 20 7946 0958\"},\"handoff_reason\":\"school_visit\"}}"
                .formatted(id(1)));
  }

  @Test
  void masksNumbersForAKeyWithoutTheScope() {
    show(List.of("school", "handoff_summary"), Map.of());
    var masked = key(MUSEUM, Scope.HANDOFFS_READ);
    var whole = key(MUSEUM, Scope.HANDOFFS_READ, Scope.HANDOFFS_READ_PII);
    var state = "/v1/acme/museum/handoff_state?id=" + id(1);

    assertThat(having(masked).get(state).getBody()).contains("…0958").doesNotContain("7946");
    assertThat(having(whole).get(state).getBody()).contains("+44 20 7946 0958");
  }

  @Test
  void tellsTheStateThatTheTelephoneReportedWhateverTheDataSay() {
    var claims = JsonObject.data("{\"handoff_state\": \"handoff_completed\", \"pupils\": 1}");
    api.write(begun(3, HandoffContext.NONE.withData(claims)));
    show(List.of("handoff_state", "pupils"), Map.of());

    assertThat(json(get("?id=" + id(3))).path("data").toString())
        .isEqualTo("{\"handoff_state\":\"handoff_initiated\",\"pupils\":1}");
  }

  @Test
  void showsNoDataWithoutStateKeys() {
    show(List.of(), Map.of());

    assertThat(json(get("?id=" + id(1))).path("data").toString()).isEqualTo("{}");
  }

  @Test
  void omitsSharedIdWhenAbsent() {
    api.write(begun(2, HandoffContext.NONE));

    assertThat(json(get("?id=" + id(2))).has("shared_id")).isFalse();
  }

  @Test
  void findsByCallAndPrefersTheSharedId() {
    api.write(begun(2, context()));

    assertThat(json(get("?id=" + sid(1))).path("id").asString()).isEqualTo(id(1).value());
    assertThat(json(get("?shared_id=crm-4711")).path("id").asString()).isEqualTo(id(2).value());
    assertThat(json(get("?id=" + id(1) + "&shared_id=crm-4711")).path("id").asString())
        .isEqualTo(id(2).value());
    assertThat(get("?id=" + id(1) + "&shared_id=unknown").getStatusCode()).isEqualTo(404);
  }

  @Test
  void acceptsProjectsInUpperCase() {
    var response = having(ADMIN_KEY).get("/v1/ACME/MUSEUM/handoff_state?id=" + id(1));

    assertThat(response.getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?id=", "?id=&shared_id=%20"})
  void requiresIdOrSharedId(String query) {
    assertRefused(get(query), 400, "Either id or shared_id must be given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?id=0bba04d7-38b3-4fd3-a1a8-329c34517fc1",
        "?id=CA1",
        "?shared_id=acme_inc_sdklfasdklfjasbdfklabs"
      })
  void answers404ForAnUnknownHandoff(String query) {
    assertRefused(get(query), 404, "There is no such handoff");
  }

  @Test
  void hidesOtherProjectsHandoffs() {
    var theirs = key(new ProjectId("clinic"), Scope.HANDOFFS_READ);
    var blind = key(MUSEUM, Scope.DESTINATIONS_READ);
    var ours = key(MUSEUM, Scope.HANDOFFS_READ);
    var museum = "/v1/acme/museum/handoff_state?id=" + id(1);
    var clinic = "/v1/acme/clinic/handoff_state?id=" + id(1);

    assertRefused(having(ADMIN_KEY).get(clinic), 404, "There is no such handoff");
    assertRefused(having(theirs).get(museum), 403, "This API key is not for the project museum");
    assertRefused(having(blind).get(museum), 403, "This API key lacks the scope handoffs:read");
    assertThat(having(ours).get(museum).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "guessed", "the-administrators-key "})
  void answers401WithAnErrorMessageForAMissingOrUnknownKey(String key) {
    var message = "The header x-api-key must have a valid API key";
    var state = "/v1/acme/museum/handoff_state";

    assertRefused(having(key).get(state + "?id=" + id(1)), 401, message);
    assertRefused(api.client().get(state + "?id=" + id(1)), 401, message);
    assertRefused(api.client().get(state), 401, message);
  }

  @Test
  void answersWithAnErrorMessageWhenTheDatabaseIsDown() {
    assertThat(get("?id=" + id(1)).getStatusCode()).isEqualTo(200);
    dynamo.stop();

    var response = get("?id=" + id(1));

    assertThat(response.getStatusCode()).isGreaterThanOrEqualTo(500);
    assertThat(json(response).path("error_message").asString()).contains("try again");
  }

  private APIGatewayV2HTTPResponse get(String query) {
    return having(ADMIN_KEY).get("/v1/acme/museum/handoff_state" + query);
  }

  private ApiClient having(String key) {
    return api.client().with("x-api-key", key);
  }

  /// A key that opens one project.
  private String key(ProjectId project, Scope... scopes) {
    var key = ApiKey.random();
    var order = new Order(new KeyName(key.prefix()), Set.of(scopes), Optional.empty());
    var environment = new Environment(dynamo.environment());
    var _ =
        new IssuedKeys(dynamo.database(), environment, clock).issue(project, order, key, "tester");
    return key.text();
  }

  private static void assertRefused(APIGatewayV2HTTPResponse response, int status, String message) {
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/json");
    assertThat(json(response).toString())
        .isEqualTo("{\"error_message\":\"%s\"}".formatted(message));
  }

  private void show(List<String> keys, Map<String, String> aliases) {
    var environment = new Environment(dynamo.environment());
    var settings = new SettingsEditor(dynamo.database(), environment, clock);
    var now = settings.get(MUSEUM);
    var api = new HandoffApi(keys, aliases, Optional.empty(), false);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    var changed = settings.replace(MUSEUM, SettingsFixture.with(now.value(), api), basis);
    assertThat(changed.value().programs().handoffApi()).isEqualTo(api);
  }
}
