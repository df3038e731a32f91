package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectSettingsTest {

  private static final String PROJECT = "/v1/projects/museum";
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private ApiClient api;

  @BeforeEach
  void open() {
    api =
        new ApiClient(new DestinationsHandler(new Environment(dynamo.environment())))
            .watchedBy(Contract::witness);
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    return JSON.readTree(response.getBody());
  }

  private JsonNode changed(String patch) {
    var response = api.patch(PROJECT, patch.replace('\'', '"'));
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    assertThat(json(api.get(PROJECT))).isEqualTo(json(response));
    return json(response);
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json.replace('\'', '"'));
  }

  @Test
  void showsDefaultsForANewProject() {
    var project = json(api.get(PROJECT));
    assertThat(project.get("last_resort")).isEqualTo(tree("{'type': 'message', 'text': null}"));
    assertThat(project.get("assistant").isNull()).isTrue();
    assertThat(project.get("event_webhook").isNull()).isTrue();
    assertThat(project.get("handoff_api"))
        .isEqualTo(
            tree(
                "{'state_keys': [], 'aliases': {}, 'shared_id_state_key': null,"
                    + " 'account_calls': false}"));
    assertThat(project.get("routing")).isEqualTo(tree("{'fits': null, 'sure': null}"));
  }

  @Test
  void storesWhatPeopleAreToldOf() {
    var all = "['health', 'messages', 'callbacks', 'feedback', 'caps', 'webhook', 'dialling']";
    assertThat(json(api.get(PROJECT)).get("notify")).isEqualTo(tree(all));
    assertThat(changed("{'notify': ['dialling', 'messages', 'messages']}").get("notify"))
        .isEqualTo(tree("['messages', 'dialling']"));
    assertThat(changed("{'notify': []}").get("notify")).isEqualTo(tree("[]"));
    assertThat(changed("{'notify': null}").get("notify")).isEqualTo(tree(all));
  }

  @Test
  void storesRoutingThresholds() {
    assertThat(changed("{'routing': {'sure': 0.7}}").get("routing"))
        .isEqualTo(tree("{'fits': null, 'sure': 0.7}"));
    assertThat(changed("{'routing': {'fits': 0}}").get("routing"))
        .isEqualTo(tree("{'fits': 0.0, 'sure': 0.7}"));
    assertThat(changed("{'routing': {'fits': 1e-35, 'sure': 0.12345}}").get("routing"))
        .isEqualTo(tree("{'fits': 0.0, 'sure': 0.123}"));
    assertThat(changed("{'routing': null}").get("routing"))
        .isEqualTo(tree("{'fits': null, 'sure': null}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'type': 'voicemail', 'text': null}",
        "{'type': 'callback', 'text': null}",
        "{'type': 'message', 'text': 'Sorry.'}"
      })
  void storesTheLastResort(String lastResort) {
    assertThat(changed("{'last_resort': " + lastResort + "}").get("last_resort"))
        .isEqualTo(tree(lastResort));
  }

  @Test
  void storesTheAssistant() {
    var assistant =
        changed("{'assistant': {'url': 'wss://a.example.com/x', 'return_on_failure': true}}")
            .get("assistant");
    assertThat(assistant)
        .isEqualTo(
            tree(
                "{'url': 'wss://a.example.com/x', 'protocol': 'conversation_relay',"
                    + " 'greeting': null, 'return_on_failure': true}"));

    var streamed = changed("{'assistant': {'protocol': 'media_stream', 'greeting': 'Hello.'}}");
    assertThat(streamed.get("assistant").get("url")).isEqualTo(assistant.get("url"));
    assertThat(streamed.get("assistant").get("protocol").stringValue()).isEqualTo("media_stream");
    assertThat(changed("{'assistant': null}").get("assistant").isNull()).isTrue();
  }

  @Test
  void storesTheHandoffApi() {
    var api =
        "{'state_keys': ['a', 'b'], 'aliases': {'a': 'x'}, 'shared_id_state_key': 'id',"
            + " 'account_calls': true}";
    assertThat(changed("{'handoff_api': " + api + "}").get("handoff_api")).isEqualTo(tree(api));
    assertThat(
            changed("{'handoff_api': {'aliases': {'a': null}}}").get("handoff_api").get("aliases"))
        .isEmpty();
  }

  @Test
  void keepsTheWebhooksSecretUntilItIsSetToNull() {
    var first = changed("{'event_webhook': {'url': 'https://example.com/a'}}").get("event_webhook");
    var moved = changed("{'event_webhook': {'url': 'https://example.com/b'}}").get("event_webhook");
    var renewed = changed("{'event_webhook': {'secret': null}}").get("event_webhook");

    assertThat(first.get("secret").stringValue()).startsWith("whsec_");
    assertThat(moved.get("secret")).isEqualTo(first.get("secret"));
    assertThat(renewed.get("secret")).isNotEqualTo(first.get("secret"));
    assertThat(renewed.get("url")).isEqualTo(moved.get("url"));
  }

  @Test
  void showsTheWebhooksFailuresUntilItIsSavedAgain() {
    var saved = "{'event_webhook': {'url': 'https://example.com/a'}}";
    var _ = changed(saved);
    var project = new ProjectId(PROJECT.substring(PROJECT.lastIndexOf('/') + 1));
    var healths = new WebhookHealths(dynamo.database(), new Environment(dynamo.environment()));
    var begun = Instant.parse("2026-11-22T12:00:00Z");
    assertThat(healths.failed(project, "It answered 500", begun).isDisabled()).isFalse();
    assertThat(healths.failed(project, "It answered 502", begun.plusSeconds(86_400)).isDisabled())
        .isTrue();

    var other = changed("{'greeting': 'Hello.'}").get("event_webhook");
    assertThat(other.get("failing_since").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(other.get("disabled_at").stringValue()).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(other.get("last_error").stringValue()).isEqualTo("It answered 502");

    var again = changed(saved).get("event_webhook");
    assertThat(again.get("disabled_at").isNull()).isTrue();
    assertThat(again.get("failing_since").isNull()).isTrue();
    assertThat(again.get("secret")).isEqualTo(other.get("secret"));
  }

  @Test
  void acceptsAWebhookOnLocalhostOnlyIfAllowed() {
    var here = "{'event_webhook': {'url': 'http://localhost:8080/events'}}".replace('\'', '"');
    assertThat(api.patch(PROJECT, here).getStatusCode()).isEqualTo(422);

    var variables = new HashMap<>(dynamo.environment());
    variables.put("WEBHOOKS_ON_THIS_MACHINE", "allowed");
    api = new ApiClient(new DestinationsHandler(new Environment(variables)));
    assertThat(api.patch(PROJECT, here).getStatusCode()).isEqualTo(200);
  }

  @Test
  void hidesTheWebhooksSecretFromKeysThatMayNotChangeIt() {
    var _ = changed("{'event_webhook': {'url': 'https://example.com/a'}}");
    var reader = api.as(Map.of("name", "reader", "project", "museum", "scopes", "project:read"));

    assertThat(json(reader.get(PROJECT)).get("event_webhook").get("secret").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'last_resort': {'type': 'shout'}} | last_resort.type",
        "{'last_resort': {'type': null}} | last_resort.type",
        "{'last_resort': {'type': 'message', 'text': ''}} | last_resort.text",
        "{'last_resort': 'voicemail'} | last_resort",
        "{'assistant': {'protocol': 'sip'}} | assistant.url;assistant.protocol",
        "{'assistant': {'url': 'wss://10.0.0.1/'}} | assistant.url",
        "{'assistant': {'url': 'wss://a.example', 'mood': 'good'}} | assistant.mood",
        "{'handoff_api': {'state_keys': ['']}} | handoff_api",
        "{'handoff_api': {'aliases': {'a': 'x', 'b': 'x'}}} | handoff_api",
        "{'handoff_api': {'aliases': {'a': 1}}} | handoff_api.aliases",
        "{'routing': {'fits': 1.01, 'sure': '0.5'}} | routing.fits;routing.sure",
        "{'routing': {'fits': -0.1, 'certain': 1}} | routing.fits;routing.certain",
        "{'routing': 0.5} | routing",
        "{'notify': ['everything']} | notify",
        "{'notify': 'health'} | notify",
        "{'checks': {'notify': true}} | checks.notify",
        "{'event_webhook': {}} | event_webhook.url",
        "{'event_webhook': {'url': 'http://example.com/'}} | event_webhook.url",
        "{'event_webhook': {'url': 'https://example.com/', 'secret': 'mine'}} | event_webhook.secret"
      })
  void namesTheWrongFields(String patch, String fields) {
    var response = api.patch(PROJECT, patch.replace('\'', '"'));

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
    assertThat(json(response).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder(fields.split(";"));
    assertThat(json(api.get(PROJECT)).get("version").intValue()).isZero();
  }
}
