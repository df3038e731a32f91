package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Coverage;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.tables.destinations.IndexCardItem;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DestinationsHandlerTest {

  private static final String ALL = "/v1/projects/museum/destinations";
  private static final String DEFAULT = "/v1/projects/museum/default-destination";
  private static final JsonMapper JSON = new JsonMapper();

  private static final String SCHOOL_VISITS =
      """
      {"name": "School visits", "number": "+44 20 7946 0018 ext 12",
       "description": "When somebody wants to bring a class or a group",
       "examples": ["I'd like to bring thirty pupils"]}
      """;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private ApiClient api;

  @BeforeEach
  void open() {
    var handler = new DestinationsHandler(new Environment(dynamo.environment()), clock);
    api = new ApiClient(handler).watchedBy(Contract::witness);
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    return JSON.readTree(response.getBody());
  }

  private static AbstractIntegerAssert<?> assertStatus(APIGatewayV2HTTPResponse response) {
    return assertThat(response.getStatusCode()).as(response.getBody());
  }

  private static String destination(String name) {
    return """
    {"name": "%s", "number": "+44 20 7946 0018", "description": "When somebody asks for it"}
    """
        .formatted(name);
  }

  @CanIgnoreReturnValue
  private String created(String name) {
    var response = api.post(ALL, destination(name));
    assertStatus(response).isEqualTo(201);
    return json(response).get("id").stringValue();
  }

  private static String url(String id) {
    return ALL + "/" + id;
  }

  @Test
  void createsADestination() {
    var response = api.post(ALL, SCHOOL_VISITS);
    var id = json(response).get("id").stringValue();

    assertStatus(response).isEqualTo(201);
    assertThat(response.getHeaders())
        .containsEntry("location", url(id))
        .containsEntry("etag", "\"1\"")
        .containsEntry("content-type", "application/json")
        .containsEntry("cache-control", "no-store");
    assertThat(json(response))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "%s", "name": "School visits", "number": "+44 20 7946 0018 ext 12",
                 "description": "When somebody wants to bring a class or a group",
                 "examples": ["I'd like to bring thirty pupils"], "active": true,
                 "is_default": true, "ring_seconds": 25, "fallbacks": [], "message": null,
                 "caller_id": "caller", "screening": "none", "whisper": null, "hours": null,
                 "when_closed": "next", "closed_message": null, "sip_headers": {},
                 "voicemail_detection": false,
                 "target": {"type": "phone", "number": "+442079460018", "send_digits": "wwww12"},
                 "dialled_as": "+44 20 7946 0018, then 12", "understood_by": "words",
                 "health": {"state": "unknown", "since": "2026-11-23T10:15:30Z", "why": [],
                  "checked_at": null},
                 "warnings": [], "open_now": true, "version": 1,
                 "created_at": "2026-11-23T10:15:30Z", "updated_at": "2026-11-23T10:15:30Z"}
                """
                    .formatted(id)));
    assertThat(json(api.get(url(id)))).isEqualTo(json(response));
  }

  @Test
  void showsWhatHasBeenLearnedAboutADestination() {
    var learned = new DestinationId(created("Learned"));
    var changed = new DestinationId(created("Changed"));
    var away = created("Away");
    var like = new Warning.Like(changed, "Changed");
    learned(
        Map.of(learned, 1L, changed, 1L),
        new Warning(learned, Warning.Code.READS_LIKE, Optional.of(like), "Much the same"),
        new Warning(changed, Warning.Code.SAYS_LITTLE, Optional.empty(), "Too little"));
    assertStatus(api.patch(url(changed.value()), "{\"description\": \"More\"}")).isEqualTo(200);
    assertStatus(api.patch(url(away), "{\"active\": false}")).isEqualTo(200);

    var alone = json(api.get(url(learned.value())));
    var list = json(api.get(ALL)).get("destinations");

    assertThat(alone.get("understood_by").stringValue()).isEqualTo("meaning");
    assertThat(alone.get("warnings"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"code": "reads_like", "destination": "%s", "name": "Changed",
                  "because": "Much the same"}]
                """
                    .formatted(changed)));
    assertThat(list)
        .extracting(one -> one.get("name").stringValue() + " " + one.get("understood_by"))
        .containsExactly("Away null", "Changed \"words\"", "Learned \"meaning\"");
    assertThat(list.get(1).get("warnings")).isEmpty();
  }

  private void learned(Map<DestinationId, Long> versions, Warning... warnings) {
    var card =
        new IndexCard("1", 1, 1, new Coverage("model", versions), List.of(warnings), List.of());
    dynamo.put(
        "DestinationsTable",
        IndexCardItem.write(card).put("project", "museum").put("sk", IndexCard.KEY));
  }

  @Test
  void namesAllWrongFields() {
    var response =
        api.post(
            ALL,
            """
            {"name": "", "number": "sales", "examples": "Hello", "ring_seconds": "25",
             "active": null, "colour": "red"}
            """);

    assertStatus(response).isEqualTo(422);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
    assertThat(json(response).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder(
            "name", "number", "description", "examples", "ring_seconds", "colour");
    assertThat(json(response).get("request_id").stringValue())
        .isEqualTo(response.getHeaders().get("x-request-id"));
  }

  @Test
  void refusesAnExtensionUntilThereIsASwitchboard() {
    var twelve = "{\"name\": \"Desk\", \"number\": \"12\", \"description\": \"Anything else\"}";
    var refused = api.post(ALL, twelve);
    assertStatus(refused).isEqualTo(422);
    assertThat(refused.getBody()).contains("switchboard");

    var domain = "{\"switchboard\": \"pbx.example.org\"}";
    assertStatus(api.patch("/v1/projects/museum", domain)).isEqualTo(200);
    var accepted = json(api.post(ALL, twelve));
    assertThat(accepted.get("target"))
        .isEqualTo(JSON.readTree("{\"type\": \"extension\", \"extension\": \"12\"}"));
    assertThat(accepted.get("dialled_as").stringValue()).isEqualTo("sip:12@pbx.example.org");

    var removed = api.patch("/v1/projects/museum", "{\"switchboard\": null}");
    assertStatus(removed).isEqualTo(409);
    assertThat(removed.getBody()).contains("Desk");
  }

  @Test
  void understandsNationalNumbersOnceTheRegionIsKnown() {
    var national =
        "{\"name\": \"Desk\", \"number\": \"020 7946 0018\", \"description\": \"Anything else\"}";
    assertStatus(api.post(ALL, national)).isEqualTo(422);
    assertStatus(api.patch("/v1/projects/museum", "{\"default_region\": \"GB\"}")).isEqualTo(200);
    var id = json(api.post(ALL, national)).get("id").stringValue();

    assertStatus(api.patch("/v1/projects/museum", "{\"default_region\": \"US\"}")).isEqualTo(200);
    var changed = api.patch(url(id), "{\"ring_seconds\": 30}");
    assertThat(json(changed).get("target").get("number").stringValue()).isEqualTo("+442079460018");
  }

  @Test
  void dialsSipAddresses() {
    var body =
        "{\"name\": \"Desk\", \"number\": \"sip:desk@pbx.example.org\", \"description\": \"x\"}";
    assertThat(json(api.post(ALL, body)).get("target"))
        .isEqualTo(JSON.readTree("{\"type\": \"sip\", \"uri\": \"sip:desk@pbx.example.org\"}"));
  }

  @Test
  void showsADestinationWithoutCreatingItWhenRehearsing() {
    var shown = api.post(ALL + "?validate_only=true", SCHOOL_VISITS);

    assertStatus(shown).isEqualTo(200);
    assertThat(json(shown).get("dialled_as").stringValue()).isEqualTo("+44 20 7946 0018, then 12");
    assertThat(json(api.get(ALL)).get("destinations")).isEmpty();
    assertStatus(api.post(ALL + "?validate_only=true", "{}")).isEqualTo(422);
    assertStatus(api.post(ALL + "?validate_only=yes", SCHOOL_VISITS)).isEqualTo(422);
  }

  @Test
  void listsByNamePageByPage() {
    created("Tickets");
    created("Café");
    created("shop");

    var first = json(api.get(ALL + "?limit=2"));
    var second = json(api.get(ALL + "?limit=2&next=" + first.get("next").stringValue()));

    assertThat(first.get("destinations"))
        .extracting(one -> one.get("name").stringValue())
        .containsExactly("Café", "shop");
    assertThat(second.get("destinations"))
        .extracting(one -> one.get("name").stringValue())
        .containsExactly("Tickets");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void refusesThePageTokenOfAnotherProject() {
    created("A");
    created("B");
    var token = json(api.get(ALL + "?limit=1")).get("next").stringValue();
    var cut = token.substring(1);

    assertStatus(api.get("/v1/projects/clinic/destinations?next=" + token)).isEqualTo(400);
    assertStatus(api.get(ALL + "?next=" + cut)).isEqualTo(400);
    assertStatus(api.get(ALL + "?next=%25")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "many", "", "1,1", "99999999999999999999"})
  void refusesAnInvalidPageSize(String limit) {
    var response = api.get(ALL + "?limit=" + limit);
    assertStatus(response).isEqualTo(422);
    assertThat(response.getBody()).contains("must be 1 to 100");
  }

  @Test
  void resetsOmittedFieldsOnPut() {
    var id = json(api.post(ALL, SCHOOL_VISITS)).get("id").stringValue();
    clock.advance(Duration.ofMinutes(1));
    var replaced = json(api.put(url(id), destination("Tickets")));

    assertThat(replaced.get("examples")).isEmpty();
    assertThat(replaced.get("version").intValue()).isEqualTo(2);
    assertThat(replaced.get("created_at").stringValue()).isEqualTo("2026-11-23T10:15:30Z");
    assertThat(replaced.get("updated_at").stringValue()).isEqualTo("2026-11-23T10:16:30Z");
  }

  @Test
  void acceptsItsOwnAnswerOnPut() {
    var id = created("Tickets");
    var read = api.get(url(id));
    var written = api.with("if-match", "\"1\"").put(url(id), read.getBody());

    assertStatus(written).isEqualTo(200);
    assertThat(written.getHeaders()).containsEntry("etag", "\"2\"");
  }

  @Test
  void changesOnlyTheFieldsOfAPatch() {
    var id = json(api.post(ALL, SCHOOL_VISITS)).get("id").stringValue();
    var patch = api.with("content-type", "application/merge-patch+json; charset=utf-8");

    var changed = json(patch.patch(url(id), "{\"ring_seconds\": 40, \"examples\": null}"));
    assertThat(changed.get("ring_seconds").intValue()).isEqualTo(40);
    assertThat(changed.get("examples")).isEmpty();
    assertThat(changed.get("name").stringValue()).isEqualTo("School visits");

    var refused = patch.patch(url(id), "{\"name\": null, \"ring_seconds\": 4}");
    assertStatus(refused).isEqualTo(422);
    assertThat(json(refused).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder("name", "ring_seconds");
  }

  @Test
  void answersHeadAsGetButWithoutABody() {
    var id = created("Tickets");
    var head = api.send("HEAD", url(id), null);
    var get = api.get(url(id));

    assertStatus(head).isEqualTo(200);
    assertThat(head.getBody()).isNull();
    assertThat(without(head, "x-request-id")).isEqualTo(without(get, "x-request-id"));
    assertStatus(api.send("HEAD", url("dst_0123456789abcdefghjk"), null)).isEqualTo(404);
  }

  private static Map<String, String> without(APIGatewayV2HTTPResponse response, String header) {
    var headers = new HashMap<>(response.getHeaders());
    headers.remove(header);
    return headers;
  }

  /// Whoever sends them expects something that will not happen.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\": \"dst_another00000000000000\"",
        "\"is_default\": false",
        "\"dialled_as\": \"+44 20 7946 0019\"",
        "\"target\": {\"type\": \"phone\", \"number\": \"+442079460019\"}",
        "\"version\": 99",
        "\"created_at\": \"2020-01-01T00:00:00Z\"",
        "\"updated_at\": \"2020-01-01T00:00:00Z\""
      })
  void refusesAnotherValueOfAFieldThatIsReadOnly(String member) {
    var id = created("Tickets");
    var read = json(api.get(url(id)));

    assertStatus(api.patch(url(id), "{" + member + "}")).isEqualTo(422);
    assertStatus(api.put(url(id), destination("Shop").replaceFirst("\\{", "{" + member + ",")))
        .isEqualTo(422);
    assertStatus(api.patch(url(id), read.toString())).isEqualTo(200);
  }

  /// RFC 9110, 13.2.1: what would be refused without the precondition is refused for that.
  @Test
  void judgesTheQueryBeforeTheETag() {
    var id = created("Tickets");
    var stale = api.with("if-match", "\"9\"");

    assertStatus(stale.patch(url(id) + "?validate_only=maybe", "{}")).isEqualTo(422);
    assertStatus(stale.put(url(id) + "?validate_only=", destination("Shop"))).isEqualTo(422);
    assertStatus(stale.delete(url(id) + "?successor=nobody")).isEqualTo(422);
    assertStatus(stale.delete(url(id) + "?validate_only=1")).isEqualTo(422);
    assertStatus(stale.patch(url(id) + "?validate_only=true", "{}")).isEqualTo(412);
  }

  @Test
  void answers412WhenTheETagIsNotCurrent() {
    var id = created("Tickets");
    var seen = api.with("if-match", "\"1\"");
    assertStatus(seen.patch(url(id), "{\"ring_seconds\": 40}")).isEqualTo(200);

    assertStatus(seen.patch(url(id), "{\"ring_seconds\": 50}")).isEqualTo(412);
    assertStatus(seen.put(url(id), destination("Shop"))).isEqualTo(412);
    assertStatus(seen.delete(url(id))).isEqualTo(412);
    assertStatus(api.with("If-Match", "\"1\"").delete(url(id))).isEqualTo(412);
    assertStatus(api.with("if-match", "W/\"2\"").delete(url(id))).isEqualTo(412);
    assertStatus(api.with("if-match", "2").delete(url(id))).isEqualTo(400);
    assertStatus(api.with("if-match", "\"1\", \"2\"").delete(url(id))).isEqualTo(204);
  }

  @Test
  void namesADuplicateAsACopy() {
    var id = created("Tickets");
    var copy = api.send("POST", url(id) + "/duplicate", null);

    assertStatus(copy).isEqualTo(201);
    assertThat(json(copy).get("name").stringValue()).isEqualTo("Tickets (copy)");
    assertThat(json(copy).get("is_default").booleanValue()).isFalse();
    assertThat(copy.getHeaders())
        .containsEntry("location", url(json(copy).get("id").stringValue()));
  }

  @Test
  void changesTheDefault() {
    assertStatus(api.get(DEFAULT)).isEqualTo(404);
    var first = created("Tickets");
    var second = created("Shop");

    assertThat(json(api.get(DEFAULT)).get("id").stringValue()).isEqualTo(first);
    assertStatus(api.put(DEFAULT, "{\"id\": \"%s\"}".formatted(second))).isEqualTo(200);
    assertThat(json(api.get(DEFAULT)).get("id").stringValue()).isEqualTo(second);
    assertThat(json(api.get(url(first))).get("is_default").booleanValue()).isFalse();
    assertStatus(
            api.with("if-match", "\"" + first + "\"").put(DEFAULT, "{\"id\": \"" + first + "\"}"))
        .isEqualTo(412);
    assertStatus(api.put(DEFAULT, "{\"id\": \"dst_nonsense\"}")).isEqualTo(422);
    assertStatus(api.put(DEFAULT, "{}")).isEqualTo(422);
  }

  @Test
  void deletesTheDefaultOnlyWithASuccessor() {
    var first = created("Tickets");
    var second = created("Shop");

    assertStatus(api.delete(url(first))).isEqualTo(409);
    assertStatus(api.delete(url(first) + "?successor=nobody")).isEqualTo(422);
    assertStatus(api.delete(url(first) + "?successor=" + second)).isEqualTo(204);
    assertThat(json(api.get(DEFAULT)).get("id").stringValue()).isEqualTo(second);
    assertStatus(api.delete(url(second))).isEqualTo(204);
    assertStatus(api.get(DEFAULT)).isEqualTo(404);
  }

  @Test
  void answersARepeatedRequestAsBefore() {
    var once = api.with("idempotency-key", "order-1");
    var first = once.post(ALL, SCHOOL_VISITS);
    var again = once.post(ALL, SCHOOL_VISITS);

    assertThat(again.getStatusCode()).isEqualTo(201);
    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(again.getHeaders()).containsEntry("location", first.getHeaders().get("location"));
    assertStatus(once.post(ALL, destination("Shop"))).isEqualTo(422);
    assertStatus(api.with("idempotency-key", "order-2").post(ALL, SCHOOL_VISITS)).isEqualTo(409);
    assertStatus(api.with("idempotency-key", "öß").post(ALL, SCHOOL_VISITS)).isEqualTo(400);
    assertThat(json(api.get(ALL)).get("destinations")).hasSize(1);
  }

  @Test
  void answersARepeatedRequestAsBeforeEvenIfItWouldNowBeRefused() {
    var national =
        "{\"name\": \"Desk\", \"number\": \"020 7946 0018\", \"description\": \"Anything else\"}";
    assertStatus(api.patch("/v1/projects/museum", "{\"default_region\": \"GB\"}")).isEqualTo(200);
    var once = api.with("idempotency-key", "order-1");
    var first = once.post(ALL, national);
    assertStatus(first).isEqualTo(201);
    assertStatus(api.patch("/v1/projects/museum", "{\"default_region\": null}")).isEqualTo(200);

    assertThat(once.post(ALL, national).getBody()).isEqualTo(first.getBody());
  }

  @Test
  void answers403ForAnotherProjectOrScope() {
    var id = created("Tickets");
    var clinic =
        api.as(Map.of("name", "clinic", "project", "clinic", "scopes", "destinations:read"));

    assertStatus(clinic.get(ALL)).isEqualTo(403);
    assertStatus(clinic.get(url(id))).isEqualTo(403);
    assertStatus(clinic.get("/v1/projects/clinic/destinations")).isEqualTo(200);
    assertStatus(clinic.get("/v1/projects/clinic/destinations/" + id)).isEqualTo(404);
    assertStatus(clinic.post("/v1/projects/clinic/destinations", SCHOOL_VISITS)).isEqualTo(403);
    assertStatus(clinic.get("/v1/projects/clinic")).isEqualTo(403);
    assertStatus(api.as(Map.of()).get(ALL)).isEqualTo(403);
    assertStatus(api.as(Map.of("name", "x", "project", "*")).get(ALL)).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/projects/Museum/destinations",
    "GET, /v1/projects/museum/destinations/12",
    "GET, /v1/projects/museum/destinations/dst_00000000000000000000",
    "DELETE, /v1/projects/museum/destinations/dst_00000000000000000000",
    "POST, /v1/projects/museum/destinations/dst_00000000000000000000/duplicate"
  })
  void answers404ForUnknownIds(String method, String url) {
    assertStatus(api.send(method, url, null)).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "nonsense",
        "[]",
        "null",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"name\": \"a\"} {}",
        "{\"a\": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}"
      })
  void refusesABodyThatIsNotOneJsonObject(String body) {
    var response = api.post(ALL, body);
    assertStatus(response).isEqualTo(400);
    assertThat(response.getBody()).doesNotContainIgnoringCase("jackson", "Stream", "Exception");
  }

  @Test
  void refusesBodiesThatAreTooLargeOrOfAnotherKind() {
    var large = "{\"name\": \"" + "é".repeat(70_000) + "\"}";
    assertStatus(api.post(ALL, large)).isEqualTo(413);
    assertStatus(api.with("content-type", "text/plain").post(ALL, SCHOOL_VISITS)).isEqualTo(415);
    assertStatus(api.with("content-type", "application/merge-patch+json").post(ALL, SCHOOL_VISITS))
        .isEqualTo(415);
  }

  @Test
  void changesAProjectsSettings() {
    var project = "/v1/projects/museum";
    var unconfigured = api.get(project);
    assertThat(json(unconfigured).get("switchboard").isNull()).isTrue();
    assertThat(unconfigured.getHeaders()).containsEntry("etag", "\"0\"");

    var changed =
        api.patch(
            project,
            """
            {"default_region": "GB", "switchboard": "020 7946 0000", "greeting": "Welcome.",
             "language": "en-GB", "voice": "Polly.Amy-Neural"}
            """);
    assertThat(json(changed).get("switchboard").stringValue()).isEqualTo("+442079460000");
    assertThat(json(api.get(project))).isEqualTo(json(changed));

    var back = json(api.patch(project, "{\"greeting\": null, \"voice\": null}"));
    assertThat(back.get("greeting")).isEqualTo(json(unconfigured).get("greeting"));
    assertThat(back.get("voice").isNull()).isTrue();
    assertThat(back.get("version").intValue()).isEqualTo(2);

    var refused =
        api.patch(
            project,
            "{\"default_region\": \"XX\", \"language\": \"English\", \"voice\": \"!\", \"id\": \"a\","
                + " \"greeting\": \"\", \"switchboard\": \"12\", \"colour\": 1}");
    assertThat(json(refused).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder(
            "id", "default_region", "language", "voice", "greeting", "switchboard", "colour");
    assertStatus(api.with("if-match", "\"1\"").patch(project, "{}")).isEqualTo(412);
  }

  @Test
  void answers503WhenTheDatabasesHostNameIsUnknown() {
    var lost = new HashMap<>(dynamo.environment());
    lost.put("AWS_ENDPOINT_URL_DYNAMODB", "http://dynamodb.invalid:8000");
    var response = new ApiClient(new DestinationsHandler(new Environment(lost))).get(ALL);

    assertStatus(response).isEqualTo(503);
    assertThat(response.getHeaders()).containsEntry("retry-after", "1");
  }

  @Test
  void answers503WhenTheDatabaseIsDown() {
    dynamo.stop();
    var response = api.get(ALL);

    assertStatus(response).isEqualTo(503);
    assertThat(response.getHeaders()).containsEntry("retry-after", "1");
    assertThat(response.getBody()).doesNotContainIgnoringCase("dynamo", "127.0.0.1", "Exception");

    dynamo.start();
    assertStatus(api.get(ALL)).isEqualTo(200);
  }

  @Test
  void answersHealthAndApiDescriptionWithoutAKey() {
    var anybody = api.as(Map.of());
    assertThat(anybody.get("/health").getBody()).isEqualTo("{\"status\":\"ok\"}");
    var description = anybody.get("/openapi.yaml");
    assertThat(description.getHeaders()).containsEntry("content-type", "application/yaml");
    assertThat(description.getBody()).startsWith("openapi: 3.1");
  }
}
