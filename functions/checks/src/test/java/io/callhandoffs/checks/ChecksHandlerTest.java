package io.callhandoffs.checks;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.fallingBackTo;
import static io.callhandoffs.fixture.DestinationFixture.handled;
import static io.callhandoffs.fixture.DestinationFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.health.NumberFindings;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.tables.checks.NumberHealths;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.telemetry.Metrics;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChecksHandlerTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final String PROJECT = "/v1/projects/museum";
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private Environment environment;
  private DestinationEditor editor;
  private DiallingPolicies policies;
  private ApiClient api;
  private DestinationId shop;

  @BeforeEach
  void open() {
    var variables = new HashMap<>(dynamo.environment());
    variables.put("EVENT_BUS", "bus");
    variables.put("WEBHOOK_QUEUE", "https://sqs.example/queue");
    // Nobody listens there: what was found is kept all the same.
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://localhost:1");
    variables.put("ALARM_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alarms");
    environment = new Environment(variables);
    editor = new DestinationEditor(dynamo.database(), environment, clock);
    policies = new DiallingPolicies(dynamo.database(), environment, clock);
    var _ = add(draft("Front desk", "+442079460001"));
    shop = add(draft("Shop", "+442079460002"));
    api = new ApiClient(new ChecksHandler(environment, clock)).watchedBy(Contract::witness);
  }

  private DestinationId add(Draft draft) {
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }

  private static JsonNode ok(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return JSON.readTree(response.getBody());
  }

  private String checksOf(DestinationId id) {
    return PROJECT + "/destinations/" + id + "/checks";
  }

  /// The owner allows France only, and no longer Britain.
  private void forbidBritain() {
    var policy =
        new DiallingPolicy(
            Optional.of(Set.of(new Region("FR"))),
            DiallingPolicy.ALWAYS_REFUSED,
            Caps.DEFAULT,
            false);
    var basis = new Precondition("0", false, "tester");
    var _ = policies.replace(MUSEUM, policy, basis);
  }

  @Test
  void findsNothingWrongWithADestinationThatCanBeRung() {
    var check = ok(api.post(checksOf(shop), ""));

    assertThat(check.path("health").stringValue()).isEqualTo("healthy");
    assertThat(check.path("by").stringValue()).isEqualTo("administrator");
    assertThat(check.path("findings").findValuesAsString("level"))
        .containsExactly("configuration", "route");
    assertThat(check.path("not_called").isNull()).isTrue();
    assertThat(ok(api.get(checksOf(shop))).path("checks").get(0)).isEqualTo(check);
  }

  @Test
  void findsWhatThePolicyForbidsByNow() {
    forbidBritain();
    var first = ok(api.post(checksOf(shop), ""));
    assertThat(first.path("health").stringValue()).isEqualTo("degraded");
    assertThat(first.path("findings").get(0).path("why").stringValue())
        .startsWith("It may not be dialled: It is a number of GB");

    clock.advance(Duration.ofMinutes(1));
    try (var log = new HeardLog(Metrics.class.getName())) {
      var second = ok(api.post(checksOf(shop), ""));
      assertThat(second.path("health").stringValue()).isEqualTo("failing");
      // The bus is away.
      assertThat(log.lines()).anyMatch(line -> line.contains("\"EventsLost\":1"));
    }
    var overview = ok(api.get(PROJECT + "/checks"));
    assertThat(overview.path("destinations").findValuesAsString("name"))
        .containsExactly("Shop", "Front desk");
    assertThat(overview.path("destinations").findValuesAsString("health"))
        .containsExactly("failing", "unknown");
  }

  private void found(PhoneNumber number, boolean gone, Finding... findings) {
    policies.own(MUSEUM, number, Optional.of(new Region("GB")), "tester");
    var found =
        new NumberFindings(
            number, "PN" + "1".repeat(32), List.of(findings), gone, Optional.empty());
    var _ = new NumberHealths(dynamo.database(), environment).note(MUSEUM, found, clock.instant());
  }

  @Test
  void showsThatNumbersFailFirst() {
    found(new PhoneNumber("+442079460103"), false, Finding.passed(Level.WEBHOOK, "Answered."));
    found(new PhoneNumber("+442079460104"), false, Finding.failed(Level.WEBHOOK, "Refused."));
    var unchecked = new PhoneNumber("+442079460105");
    policies.own(MUSEUM, unchecked, Optional.of(new Region("GB")), "tester");

    var numbers = ok(api.get(PROJECT + "/checks")).path("numbers");
    assertThat(numbers.findValuesAsString("phone_number"))
        .containsExactly("+442079460104", "+442079460103", "+442079460105");
    assertThat(numbers.findValuesAsString("state"))
        .containsExactly("degraded", "healthy", "unknown");
    assertThat(numbers.get(0).path("why").get(0).stringValue()).isEqualTo("Refused.");
    assertThat(numbers.get(2).path("sid").isNull()).isTrue();

    policies.disown(MUSEUM, new PhoneNumber("+442079460104"), "tester");
    assertThat(ok(api.get(PROJECT + "/checks")).path("numbers")).hasSize(2);
  }

  private static Draft showing(Draft draft, PhoneNumber number) {
    var plain = draft.handling();
    var dialling =
        new Dialling(
            plain.dialling().time(), new CallerId.Own(number), Optional.empty(), SipHeaders.NONE);
    return handled(
        draft, new Handling(dialling, plain.answering(), plain.opening(), plain.fallbacks()));
  }

  @Test
  void namesANumberThatIsShownAndThatTheAccountNoLongerHas() {
    var lost = new PhoneNumber("+442079460103");
    policies.own(MUSEUM, lost, Optional.of(new Region("GB")), "tester");
    var showing = add(showing(draft("Tickets", "+442079460004"), lost));
    found(lost, true, Finding.failed(Level.CONFIGURATION, "Gone."));
    assertThat(
            ok(api.post(checksOf(showing), "")).path("findings").get(0).path("why").stringValue())
        .isEqualTo(
            "The number that it should see is no longer in the Twilio account: choose another.");
  }

  @Test
  void saysThatADestinationIsNotLearnedLongAfterItWasSaved() {
    clock.advance(Duration.ofHours(1));
    var check = ok(api.post(checksOf(shop), ""));
    assertThat(check.path("health").stringValue()).isEqualTo("degraded");
    assertThat(check.path("findings").get(1).path("why").stringValue())
        .contains("is not learned yet");
  }

  @Test
  void namesAFallbackThatTakesNoCalls() {
    var closed = add(inactive(draft("Annex", "+442079460003")));
    var leading = add(fallingBackTo(draft("Tickets", "+442079460004"), closed));

    assertThat(
            ok(api.post(checksOf(leading), "")).path("findings").get(0).path("why").stringValue())
        .isEqualTo("Its fallback “Annex” is not active: nobody is rung there.");
    assertThat(api.post(checksOf(closed), "").getStatusCode()).isEqualTo(409);
    assertThat(ok(api.post(PROJECT + "/checks", "")).path("checks")).hasSize(3);
  }

  /// Callers are put through to it as ever.
  @Test
  void doesNotPassOverADestinationWhoseFallbackIsWrong() {
    var closed = add(inactive(draft("Annex", "+442079460003")));
    var leading = add(fallingBackTo(draft("Tickets", "+442079460004"), closed));
    for (int check = 0; check < 3; check++) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(ok(api.post(checksOf(leading), "")).path("health").stringValue())
          .isEqualTo("degraded");
    }
  }

  @Test
  void showsAllChecksPageByPage() {
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      var _ = ok(api.post(checksOf(shop), ""));
    }
    var first = ok(api.get(checksOf(shop) + "?limit=3"));
    var next = first.path("next").stringValue();
    var second = ok(api.get(checksOf(shop) + "?limit=3&next=" + next));

    assertThat(first.path("checks")).hasSize(3);
    assertThat(second.path("checks")).hasSize(2);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(first.path("checks").findValuesAsString("at"))
        .first()
        .isEqualTo("2026-11-23T10:20:30Z");
  }

  @Test
  void refusesWhoMayNotCheckAndWhatIsNotThere() {
    var reader =
        api.as(Map.of("name", "reader", "project", "museum", "scopes", "destinations:read"));
    assertThat(reader.post(checksOf(shop), "").getStatusCode()).isEqualTo(403);
    assertThat(reader.post(PROJECT + "/checks", "").getStatusCode()).isEqualTo(403);
    assertThat(ok(reader.get(checksOf(shop))).path("checks")).isEmpty();
    var unknown = new DestinationId("dst_00000000000000000000");
    assertThat(api.get(checksOf(unknown)).getStatusCode()).isEqualTo(404);
    assertThat(api.post(checksOf(unknown), "").getStatusCode()).isEqualTo(404);
    assertThat(api.get(checksOf(shop) + "?state=failing").getStatusCode()).isEqualTo(422);
  }
}
