package io.callhandoffs.destinations;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.api.KnownParameters;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.Fallbacks;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.hours.Hours;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.ApiDescription;
import io.callhandoffs.testing.ApiDescription.Example;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.Template;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The API description against the deployed routes and the handlers' behaviour. That each answer
/// matches it is checked in the handlers' own tests.
class OpenApiTest {

  private static final ApiDescription API = ApiDescription.deployed();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ALL = "/v1/projects/museum/destinations";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private ApiClient api;

  @BeforeEach
  void open() {
    api =
        new ApiClient(new DestinationsHandler(new Environment(dynamo.environment())))
            .watchedBy(Contract::witness);
  }

  private static Stream<String> deployed() {
    return Template.deployed().routes().stream()
        .filter(route -> route.function().equals("DestinationsFunction"))
        .filter(route -> !route.method().equals("HEAD")) // as GET, which the description says once
        .map(Template.Route::key);
  }

  @Test
  void describesEveryRouteThatIsDeployed() {
    assertThat(API.routes()).containsAll(deployed().toList());
  }

  @Test
  void describesNoRouteThatIsNotDeployed() {
    assertThat(Template.deployed().routes())
        .extracting(Template.Route::key)
        .containsAll(API.routes());
  }

  @Test
  void describesTheQueryParametersThatEachRouteKnows() {
    assertThat(API.routes())
        .allSatisfy(route ->
            assertThat(KnownParameters.of(route))
                .as(route)
                .containsExactlyInAnyOrderElementsOf(API.queryParameters(route)));
  }

  static Stream<Example> requests() {
    return API.requests().stream().filter(example -> deployed().anyMatch(example.route()::equals));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void hasRequestExamplesThatWork(Example example) {
    var first = created("First");
    var other = created("Other");
    var route = example.route().split(" ", 2);
    var url = route[1].replace("{project}", "museum").replace("{id}", other);
    var body = JSON.writeValueAsString(example.body()).replace("dst_0123456789abcdefghjk", first);

    var response = api.send(route[0], url, body);

    assertThat(response.getStatusCode()).as(response.getBody()).isBetween(200, 201);
  }

  private String created(String name) {
    var response =
        api.post(
            ALL,
            JSON.writeValueAsString(
                Map.of("name", name, "number", "+44 20 7946 0018", "description", "Anything")));
    return JSON.readTree(response.getBody()).get("id").stringValue();
  }

  @Test
  void hasExamplesWithTheFieldsOfTheAnswers() {
    var id = created("School visits");
    var destination = JSON.readTree(api.get(ALL + "/" + id).getBody());
    var project = JSON.readTree(api.get("/v1/projects/museum").getBody());

    assertThat(shown("Destination").keySet())
        .containsExactlyElementsOf(destination.propertyNames());
    assertThat(shown("Project").keySet()).containsExactlyElementsOf(project.propertyNames());
  }

  private static Map<String, Object> shown(String schema) {
    return asMap(asList(API.schema(schema).get("examples")).getFirst());
  }

  @Test
  void namesTheLimitsOfTheCode() {
    assertThat(API.schema("DestinationName"))
        .containsEntry("maxLength", DestinationName.MAX_LENGTH);
    assertThat(API.schema("Description")).containsEntry("maxLength", Description.MAX_LENGTH);
    assertThat(API.schema("Examples")).containsEntry("maxItems", Examples.MAX_COUNT);
    assertThat(asMap(API.schema("Examples").get("items")))
        .containsEntry("maxLength", Examples.MAX_LENGTH);
    assertThat(API.schema("RingSeconds"))
        .containsEntry("minimum", RingTime.MIN_SECONDS)
        .containsEntry("maximum", RingTime.MAX_SECONDS);
    assertThat(API.schema("Greeting")).containsEntry("maxLength", Announcement.MAX_LENGTH);
    assertThat(API.schema("Announcement")).containsEntry("maxLength", Announcement.MAX_LENGTH);
    assertThat(API.schema("Whisper")).containsEntry("maxLength", Whisper.MAX_LENGTH);
    assertThat(API.schema("Fallbacks")).containsEntry("maxItems", Fallbacks.MAX_COUNT);
    assertThat(API.schema("Intervals")).containsEntry("maxItems", Hours.MAX_INTERVALS_A_DAY);
    assertThat(asMap(asMap(API.schema("Hours").get("properties")).get("exceptions")))
        .containsEntry("maxProperties", Hours.MAX_EXCEPTIONS);
    assertThat(API.schema("SipHeaders")).containsEntry("maxProperties", SipHeaders.MAX_COUNT);
    assertThat(API.schema("StateKeys")).containsEntry("maxItems", HandoffApi.MAX_KEYS);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 80, 201",
    "name, 81, 422",
    "description, 1000, 201",
    "description, 1001, 422",
    "number, 255, 422"
  })
  void limitsTexts(String field, int length, int status) {
    var body = JSON.createObjectNode();
    body.put("name", "Desk").put("number", "+44 20 7946 0018").put("description", "Anything");
    body.put(field, "x".repeat(length));
    assertThat(api.post(ALL, body.toString()).getStatusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"50, 200, 201", "51, 1, 422", "1, 201, 422", "1, 0, 422", "0, 0, 201"})
  void limitsExamples(int count, int length, int status) {
    var body = JSON.createObjectNode();
    body.put("name", "Desk").put("number", "+44 20 7946 0018").put("description", "Anything");
    var examples = body.putArray("examples");
    for (int i = 0; i < count; i++) {
      examples.add(("" + (100 + i) + "x".repeat(200)).substring(0, length));
    }
    assertThat(api.post(ALL, body.toString()).getStatusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"4, 422", "5, 201", "120, 201", "121, 422", "25.5, 422", "'\"25\"', 422"})
  void limitsRingSeconds(String seconds, int status) {
    var body =
        """
        {"name": "Desk", "number": "+44 20 7946 0018", "description": "x", "ring_seconds": %s}
        """
            .formatted(seconds);
    assertThat(api.post(ALL, body).getStatusCode()).isEqualTo(status);
  }

  @Test
  void keepsPageTokensWithinTheDescribedLength() {
    var longest = PageToken.write("q", "\uFFFF".repeat(2 * DestinationName.MAX_LENGTH));
    assertThat(longest).hasSizeLessThanOrEqualTo(2048);
  }
}
