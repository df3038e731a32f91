package io.callhandoffs.handoffs;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.inactive;
import static io.callhandoffs.fixture.DestinationFixture.purposed;
import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.sid;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.handoff.Wanted.Origin;
import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.write.Precondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartingTest {

  private static final String ACCOUNT = "AC" + "0".repeat(32);
  private static final String KEY_SECRET = TestSecrets.of("key");
  private static final String RETRIES = "#rc=2&rp=ct,rt,5xx&ct=2000&rt=6000&tt=14000";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = new TestClock(Sample.NOON);
  private final Network network = new Network();
  private final LocalTwilio twilio = new LocalTwilio(network);
  private final TwilioServer server = new TwilioServer(twilio, 0);
  private final Map<String, String> more = new HashMap<>();
  private Api api;

  @BeforeEach
  void start() {
    twilio.open(ACCOUNT, "The museum", TestSecrets.of("museum"));
    connect(twilio.addKey(ACCOUNT, KEY_SECRET));
    more.putAll(secrets.environment());
    more.put("TWILIO_API_URL", server.url().toString());
    api = Api.over(dynamo, clock, more);
    destination("Front desk", true);
    destination("School visits", true);
    destination("Café", false);
    network.call(sid(1).value(), "in-progress");
    numbers().connect(new PhoneNumber("+442079460000"), MUSEUM);
  }

  private Numbers numbers() {
    return new Numbers(dynamo.database(), dynamo.table("NumbersTable"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void writesTheHandoffAndRedirectsTheCall() {
    var response =
        post(
            """
            {"call_sid": "%s", "destination": "School visits", "reason": "school_visit",
             "message": "I am putting you through.", "summary": "Thirty pupils",
             "shared_id": "crm-7", "data": {"pupils": 30}, "sip_headers": {"X-Crm": "$shared_id"},
             "ring_seconds": 40}
            """
                .formatted(sid(1)));

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(202);
    assertThat(response.getHeaders()).containsEntry("etag", "\"1\"");
    var view = json(response);
    assertThat(view.path("id").asString()).isEqualTo(id(1).value());
    assertThat(view.path("state").asString()).isEqualTo("initiated");
    assertThat(view.path("caller").asString()).isEqualTo("+14155550100");
    assertThat(view.path("ring_seconds").asInt()).isEqualTo(40);
    assertThat(network.redirections())
        .containsExactly("POST https://voice.example/voice/handoff?handoff=" + id(1) + RETRIES);
    var context = api.read(id(1)).context();
    assertThat(context.wanted().why()).isEqualTo("Asked for by administrator");
    assertThat(context.wanted().destination().orElseThrow()).startsWith("dst_");
    assertThat(context.sharedId()).hasValue("crm-7");
    assertThat(api.read(id(1)).call().account()).isEqualTo(ACCOUNT);
  }

  /// All projects of an account see its calls at Twilio.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inbound       | +442079460000 | false | 202 |
          inbound       | +442079460055 | false | 404 | to a number of the project beta
          inbound       | +442079460055 | true  | 404 | to a number of the project beta
          inbound       | +442079460777 | false | 404 | handoff_api.account_calls
          inbound       | +442079460777 | true  | 202 |
          inbound       | client:desk   | false | 404 | handoff_api.account_calls
          outbound-dial | +442079460000 | false | 404 | handoff_api.account_calls
          outbound-api  | +442079460018 | false | 404 | handoff_api.account_calls
          outbound-api  | +442079460018 | true  | 202 |
          """)
  void takesCallsToTheProjectsOwnNumbersUnlessItMayTakeAll(
      String direction, String called, boolean all, int status, String why) {
    numbers().connect(new PhoneNumber("+442079460055"), new ProjectId("beta"));
    mayTakeAll(all);
    network.call(sid(2).value(), "in-progress", direction, called);

    var tried = api.client().post(HANDOFFS + "?validate_only=true", call(2));
    var response = post(call(2));

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(status);
    assertThat(tried.getStatusCode()).isEqualTo(status);
    assertThat(response.getBody()).contains(why == null ? "initiated" : why);
    assertThat(network.redirections()).hasSize(status == 202 ? 1 : 0);
  }

  @Test
  void takesCallsToUnknownNumbersForTheDefaultProjectOnly() {
    secrets.put("stack/twilio/default", secrets.value("stack/twilio/museum").orElseThrow());
    network.call(sid(2).value(), "in-progress", "inbound", "+442079460777");
    network.call(sid(3).value(), "in-progress", "outbound-dial", "+442079460777");
    var ofDefault = HANDOFFS.replace("museum", "default");

    assertThat(api.client().post(ofDefault, call(3)).getStatusCode()).isEqualTo(404);
    assertThat(api.client().post(ofDefault, call(1)).getStatusCode()).isEqualTo(404);
    assertThat(api.client().post(ofDefault, call(2)).getStatusCode()).isEqualTo(202);
  }

  private void mayTakeAll(boolean all) {
    var environment = new Environment(dynamo.environment());
    var settings = new SettingsEditor(dynamo.database(), environment, clock);
    var now = settings.get(MUSEUM);
    var api = new HandoffApi(List.of(), Map.of(), Optional.empty(), all);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    var changed = settings.replace(MUSEUM, SettingsFixture.with(now.value(), api), basis);
    assertThat(changed.value().programs().handoffApi()).isEqualTo(api);
  }

  /// As in the SAM CLI, which makes no function URLs.
  @Test
  void startsNothingWhereItDoesNotKnowItsOwnAddressAndDoesEverythingElse() {
    more.put("VOICE_URL", "");
    more.put("ROUTING_URL", "");
    api = Api.over(dynamo, clock, more);

    var response = post(call(1));

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(response.getBody()).contains("PublicUrl");
    assertThat(network.redirections()).isEmpty();
    assertThat(api.client().get(HANDOFFS).getStatusCode()).isEqualTo(200);
    more.put("PUBLIC_URL", "https://calls.example.com");
    api = Api.over(dynamo, clock, more);
    assertThat(post(call(1)).getStatusCode()).isEqualTo(202);
  }

  @Test
  void leavesTheCallWhereItIsWhenTheStartIsOnlyTried() {
    var before = dynamo.items("HandoffsTable");
    var body = "{\"call_sid\": \"%s\", \"destination\": \"%s\"}";
    var url = Api.HANDOFFS + "?validate_only=true";

    var tried = api.client().post(url, body.formatted(sid(1), "School visits"));
    var refused = api.client().post(url, body.formatted(sid(1), "Nowhere"));
    var unknown = api.client().post(Api.HANDOFFS + "?dry_run=true", body.formatted(sid(1), "Café"));

    assertThat(tried.getStatusCode()).as(tried.getBody()).isEqualTo(202);
    assertThat(json(tried).path("id").asString()).isEqualTo(id(1).value());
    assertThat(refused.getStatusCode()).isEqualTo(422);
    assertThat(unknown.getStatusCode()).isEqualTo(422);
    assertThat(network.redirections()).isEmpty();
    assertThat(dynamo.items("HandoffsTable")).isEqualTo(before);
  }

  @Test
  void redirectsToTheRoutingFunctionWhenTheCallerIsQuoted() {
    var response =
        post(
            "{\"call_sid\": \"%s\", \"utterance\": \"I want to bring my class\"}"
                .formatted(sid(1)));

    assertThat(response.getStatusCode()).isEqualTo(202);
    assertThat(network.redirections())
        .containsExactly(
            "POST https://routing.example/voice/route?handoff="
                + id(1)
                + "&turn=1&quoted=true"
                + RETRIES);
    assertThat(api.read(id(1)).context().wanted().utterance()).hasValue("I want to bring my class");
  }

  @Test
  void returnsTheHandoffThatIsUnderWay() {
    api.write(
        begun(1, HandoffContext.NONE)
            .withAttempt(
                Sample.ringing(0, Sample.DESK, "Front desk", Choice.of(How.DEFAULT, "Silence")))
            .withSettledState(Sample.NOON));

    var response = post(call(1));

    assertThat(response.getStatusCode()).isEqualTo(202);
    assertThat(json(response).path("state").asString()).isEqualTo("ringing");
    assertThat(network.redirections()).isEmpty();
  }

  @Test
  void replacesTheQuestionToTheCaller() {
    api.write(begun(1, HandoffContext.NONE).withAnswer("arrived", "ask:1:greeting:"));

    var response = post(call(1));

    assertThat(response.getStatusCode()).isEqualTo(202);
    assertThat(api.read(id(1)).context().wanted().origin()).isEqualTo(Origin.API);
    assertThat(network.redirections()).hasSize(1);
  }

  @Test
  void redirectsNothingWhenTheAssistantHasHandedOver() {
    var wanted = new Wanted(Origin.ASSISTANT, Optional.empty(), Optional.of("words"), "why");
    api.write(begun(1, HandoffContext.of(wanted)));

    assertThat(post(call(1)).getStatusCode()).isEqualTo(202);
    assertThat(network.redirections()).isEmpty();
    assertThat(api.read(id(1)).context().wanted()).isEqualTo(wanted);
  }

  @Test
  void startsAnotherHandoffWhenTheLastHasFailed() {
    api.write(begun(1, HandoffContext.NONE).withState(HandoffState.FAILED, Sample.NOON, "call"));

    var response = post(call(1));

    assertThat(json(response).path("id").asString()).isEqualTo(id(1) + "_2");
    assertThat(network.redirections().getFirst()).contains("handoff=" + id(1) + "_2");
  }

  @RepeatedTest(10)
  void startsOneHandoffForTwoConcurrentRequests() {
    var ids =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> json(post(call(1))).path("id").asString())
            .distinct()
            .toList();

    assertThat(ids).containsExactly(id(1).value());
    assertThat(api.handoffs().find(HandoffId.of(sid(1), 2))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "busy", "failed", "no-answer", "canceled"})
  void answers409WhenTheCallIsOver(String status) {
    network.call(sid(1).value(), status);

    var response = post(call(1));

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(json(response).path("detail").asString())
        .isEqualTo("The call is over; there is nobody to hand off");
    assertThat(api.handoffs().find(id(1))).isEmpty();
  }

  @Test
  void abandonsTheHandoffWhenTheCallEndsDuringTheRedirect() {
    api.write(begun(1, HandoffContext.NONE));
    network.call(sid(1).value(), "completed");

    assertThat(post(call(1)).getStatusCode()).isEqualTo(409);
    assertThat(api.read(id(1)).state()).isEqualTo(HandoffState.ABANDONED);
  }

  @Test
  void answers404ForCallsOfOtherAccountsAndProjects() {
    assertThat(post(call(2)).getStatusCode()).isEqualTo(404);
    var others = begun(3, HandoffContext.NONE);
    api.write(
        Handoff.begun(
            others.id(), new ProjectId("clinic"), others.call(), HandoffContext.NONE, Sample.NOON));
    network.call(sid(3).value(), "in-progress");

    assertThat(post(call(3)).getStatusCode()).isEqualTo(404);
    assertThat(network.redirections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR_BEFORE", "RESET_AFTER", "HTML_502", "TOO_MANY"})
  void repeatsTheRedirectAfterAFailureAtTwilio(String kind) {
    twilio.faults().plan(Fault.once(Fault.Kind.valueOf(kind), "POST", "/Calls/"));

    var failed = post(call(1));
    var again = post(call(1));

    assertThat(failed.getStatusCode()).isEqualTo(503);
    assertThat(failed.getBody()).contains("try again");
    assertThat(again.getStatusCode()).isEqualTo(202);
    assertThat(json(again).path("id").asString()).isEqualTo(id(1).value());
    assertThat(network.redirections()).isNotEmpty();
  }

  @Test
  void failsTheHandoffWhenTwilioRefusesTheRedirect() {
    api.write(begun(1, HandoffContext.NONE));
    connect("SK" + "9".repeat(32));

    var response = post(call(1));

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(response.getBody()).contains("connect the account again");
    assertThat(api.read(id(1)).state()).isEqualTo(HandoffState.FAILED);
    assertThat(api.read(id(1)).history().changes().getLast().by()).isEqualTo("twilio");
  }

  @Test
  void keepsAskingTheCallerWhenTwilioRefusesTheRedirect() {
    api.write(begun(1, HandoffContext.NONE).withAnswer("arrived", "ask:1:greeting:"));
    connect("SK" + "9".repeat(32));

    assertThat(post(call(1)).getStatusCode()).isEqualTo(409);
    assertThat(api.read(id(1)).state()).isEqualTo(HandoffState.INITIATED);
    assertThat(api.read(id(1)).context()).isEqualTo(HandoffContext.NONE);
  }

  @Test
  void answers409WhenTheProjectIsNotConnectedToTwilio() {
    var response = api.client().post("/v1/projects/clinic/handoffs", call(1));

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(response.getBody()).contains("not connected to Twilio");
  }

  @Test
  void returnsTheSameHandoffForTheSameIdempotencyKey() {
    var client = api.client().with("idempotency-key", "key-1");
    var first = client.post(HANDOFFS, call(1));
    api.write(api.read(id(1)).withState(HandoffState.FAILED, Sample.NOON, "call"));

    var second = client.post(HANDOFFS, call(1));
    var other =
        client.post(HANDOFFS, "{\"call_sid\": \"%s\", \"reason\": \"x\"}".formatted(sid(1)));

    assertThat(json(second).path("id")).isEqualTo(json(first).path("id"));
    assertThat(second.getStatusCode()).isEqualTo(202);
    assertThat(network.redirections()).hasSize(1);
    assertThat(other.getStatusCode()).isEqualTo(422);
    assertThat(other.getBody()).contains("Idempotency-Key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                    | call_sid     | is required
          {"call_sid": "CA1"}                                   | call_sid     | must be a call SID: CA and 32 hexadecimal digits
          {"destination": "+442079460018"}                      | destination  | must be the id or name of an active destination
          {"destination": "Café"}                               | destination  | must be the id or name of an active destination
          {"utterance": " "}                                    | utterance    | must be 1 to 2000 characters
          {"data": "x"}                                         | data         | must be an object
          {"ring_seconds": 3}                                   | ring_seconds | must be 5 to 120 seconds
          {"sip_headers": {"Via": "x"}}                         | sip_headers  | must have names that begin with X-
          {"number": "+442079460018"}                           | number       | is not a field here
          """)
  void explainsTheWrongField(String body, String field, String message) {
    var response = post(body);

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
    assertThat(json(response).path("errors"))
        .anySatisfy(error -> {
          assertThat(error.path("field").asString()).isEqualTo(field);
          assertThat(error.path("message").asString()).contains(message);
        });
  }

  @Test
  void refusesDataBeyondTheLimit() {
    var response =
        post(
            "{\"call_sid\": \"%s\", \"data\": {\"a\": \"%s\"}}"
                .formatted(sid(1), "x".repeat(Data.MAX_BYTES)));

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("must be at most 16384 bytes");
  }

  @Test
  void requiresTheScope() {
    var reader = api.as(MUSEUM, Scope.HANDOFFS_READ);

    assertThat(reader.post(HANDOFFS, call(1)).getStatusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"openai, /function/parameters", "anthropic, /input_schema", "mcp, /inputSchema"})
  void describesATool(String format, String schema) {
    var tool = json(api.client().get(HANDOFFS + "/tool?format=" + format));

    var destination = tool.at(schema).path("properties").path("destination");
    assertThat(destination.path("enum").toString()).isEqualTo("[\"Front desk\",\"School visits\"]");
    assertThat(destination.path("description").asString())
        .isEqualTo(
            """
            Where to hand the caller:
            - Front desk: When somebody asks for Front desk
            - School visits: When somebody asks for School visits\
            """);
    assertThat(tool.toString()).doesNotContain("+44").doesNotContain("7946");
    assertThat(api.client().get(HANDOFFS + "/tool?format=soap").getStatusCode()).isEqualTo(422);
  }

  private static String call(int number) {
    return "{\"call_sid\": \"%s\"}".formatted(sid(number));
  }

  private APIGatewayV2HTTPResponse post(String body) {
    return api.client().post(HANDOFFS, body);
  }

  private void connect(String key) {
    secrets.put(
        "stack/twilio/museum",
        """
        {"account_sid": "%s", "api_key_sid": "%s", "api_key_secret": "%s", "key_is_ours": true,
         "friendly_name": "The museum", "connected_by": "anna",
         "connected_at": "2026-11-01T12:00:00.000Z"}
        """
            .formatted(ACCOUNT, key, KEY_SECRET)
            .replace("\n", " "));
  }

  private void destination(String name, boolean active) {
    var environment = new Environment(dynamo.environment());
    var number = "+4420794600" + (10 + name.length());
    var draft = purposed(draft(name, number), "When somebody asks for " + name, List.of());
    assertThat(
            new DestinationEditor(dynamo.database(), environment, clock)
                .create(MUSEUM, active ? draft : inactive(draft), Optional.empty(), "tester")
                .destination()
                .active())
        .isEqualTo(active);
  }
}
