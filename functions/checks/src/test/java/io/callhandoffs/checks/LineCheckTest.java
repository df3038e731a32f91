package io.callhandoffs.checks;

import static io.callhandoffs.fixture.DestinationFixture.closed;
import static io.callhandoffs.fixture.DestinationFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.health.Check;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.Checks;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.Checks.QuietHours;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckHistory;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.handoffs.PressedKeys;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.twilio.rest.ApiKey;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.write.Precondition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls to lines, and what keeps them from being made. It is ten in the morning in London.
class LineCheckTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final PhoneNumber OURS = new PhoneNumber("+442079460100");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private final Callees callees = new Callees();
  private final LocalTwilio twilio = new LocalTwilio(callees);
  private final TwilioServer server = new TwilioServer(twilio, 0);
  private Environment environment;
  private DestinationEditor editor;

  private Map<String, String> variables() {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("EVENT_BUS", "bus");
    variables.put("WEBHOOK_QUEUE", "https://sqs.example/queue");
    variables.put("ALARM_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alarms");
    // Nobody listens there: what was found is kept all the same.
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://localhost:1");
    variables.put("TWILIO_ACCOUNTS", "stack/twilio/");
    variables.put("TWILIO_SECRET", "twilio");
    variables.put("TWILIO_API_URL", server.url().toString());
    variables.put("VOICE_URL", "https://voice.example/");
    return variables;
  }

  @BeforeEach
  void open() {
    environment = new Environment(variables());
    editor = new DestinationEditor(dynamo.database(), environment, clock);
    connect();
    policies().own(MUSEUM, OURS, Optional.of(new Region("GB")), "tester");
    decide(Dial.ANSWER, "18:00-09:00", 20);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void connect() {
    var secret = TestSecrets.of("key");
    twilio.open(ACCOUNT, "An account", TestSecrets.of(ACCOUNT));
    var _ = twilio.own(ACCOUNT, OURS.e164(), Map.of());
    new ProjectAccounts(new SdkClients(environment).secrets(), environment)
        .put(
            new ProjectAccount(
                MUSEUM,
                ACCOUNT,
                new ApiKey(twilio.addKey(ACCOUNT, secret), secret),
                true,
                "An account",
                "tester",
                clock.instant()));
  }

  private DiallingPolicies policies() {
    return new DiallingPolicies(dynamo.database(), environment, clock);
  }

  private void decide(Dial dial, String quiet, int cap) {
    var editor = new SettingsEditor(dynamo.database(), environment, clock);
    var old = editor.get(MUSEUM);
    var checks =
        new Checks(
            Optional.of(Checks.USUALLY),
            dial,
            Optional.of(new QuietHours(new Zone("Europe/London"), Interval.parse(quiet))),
            cap);
    var basis = new Precondition(Long.toString(old.version()), false, "tester");
    var _ = editor.replace(MUSEUM, SettingsFixture.with(old.value(), checks), basis);
  }

  private DestinationId add(Draft draft) {
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }

  private DestinationId shop() {
    return add(draft("Shop", "+442079460002"));
  }

  /// What a request for a check leaves in the history.
  private Check checked(DestinationId id) {
    clock.advance(Duration.ofSeconds(1));
    var handler = new RunnerHandler(environment, clock, clock::advance);
    var _ = handler.handleRequest(Requested.of(MUSEUM, id), new LocalContext());
    return new CheckHistory(dynamo.database(), environment)
        .page(MUSEUM, id, Optional.empty(), 1)
        .checks()
        .getFirst();
  }

  private static String line(Check check) {
    return check.findings().stream()
        .filter(finding -> finding.level().name().equals("LINE"))
        .map(Finding::why)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "ringing in-progress completed, 1,  Somebody answered after 2 seconds and pressed 1.",
    "ringing in-progress completed, 2,  'It was answered after 2 seconds, and nobody pressed 1: perhaps by a machine.'",
    "ringing in-progress completed, '', 'It was answered after 2 seconds, and nobody pressed 1: perhaps by a machine.'",
    "ringing ringing no-answer,     '', Nobody answered within 25 seconds.",
    "queued failed,                 '', It could not be called: Twilio says “failed”.",
    "in-progress completed,         1,  Somebody answered after 1 second and pressed 1.",
    "in-progress,                   '', The call to it did not come to an end.",
  })
  void findsWhatBecomesOfTheCall(String statuses, String keys, String why) {
    callees.will(("queued " + statuses).split(" ", -1));
    new PressedKeys(dynamo.database(), environment.require("HANDOFFS_TABLE"))
        .put(new CallSid(Callees.SID), keys, clock.instant());

    assertThat(line(checked(shop()))).isEqualTo(why);
    assertThat(callees.made().getFirst().from()).isEqualTo(OURS.e164());
    assertThat(callees.made().getFirst().to()).isEqualTo("+442079460002");
    assertThat(callees.made().getFirst().document().toString())
        .contains("https://voice.example/voice/checked");
  }

  @Test
  void countsOnceWhatAClientWasToldAlready() {
    callees.will("queued", "no-answer");
    assertThat(checked(shop()).findings()).extracting(Finding::level).containsExactly(Level.LINE);
  }

  @Test
  void startsWhereNobodyKnowsTheAddressOfTheWebhooks() {
    var variables = new HashMap<>(variables());
    variables.remove("VOICE_URL");
    environment = new Environment(variables);
    assertThat(checked(shop()).notCalled().orElseThrow()).contains("set the template's parameter");
    assertThat(callees.made()).isEmpty();
  }

  @Test
  void saysNothingOfABusyLine() {
    callees.will("ringing", "busy");
    var check = checked(shop());
    assertThat(line(check)).isEmpty();
    assertThat(check.notCalled()).contains("It was busy.");
  }

  @Test
  void hangsUpAsSoonAsItRings() {
    decide(Dial.RING, "18:00-09:00", 20);
    callees.will("queued", "ringing");
    assertThat(line(checked(shop()))).isEqualTo("It rings.");
    assertThat(callees.told()).hasSize(1);
    assertThat(callees.made().getFirst().document().toString()).doesNotContain("Gather");
  }

  /// It was allowed when it was saved.
  @Test
  void neverCallsWhatThePolicyForbidsByNow() {
    var shop = shop();
    var policy =
        new DiallingPolicy(Optional.empty(), Set.of(NumberKind.FIXED_LINE), Caps.DEFAULT, false);
    var _ = policies().replace(MUSEUM, policy, new Precondition("0", false, "tester"));

    assertThat(checked(shop).notCalled()).contains("It may not be dialled.");
    assertThat(callees.made()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10:00-11:00, 20, These are quiet hours.",
    "18:00-09:00, 0, The checks' daily_cap of calls is reached."
  })
  void callsNobodyInQuietHoursOrBeyondTheCap(String quiet, int cap, String why) {
    decide(Dial.ANSWER, quiet, cap);
    assertThat(checked(shop()).notCalled()).contains(why);
    assertThat(callees.made()).isEmpty();
  }

  @Test
  void callsNoMoreThanTheCapInADayAndAgainOnTheNext() {
    decide(Dial.ANSWER, "18:00-09:00", 2);
    var shop = shop();
    for (int call = 0; call < 4; call++) {
      callees.will("no-answer");
      var _ = checked(shop);
    }
    assertThat(callees.made()).hasSize(2);

    clock.advance(Duration.ofDays(1));
    callees.will("no-answer");
    var _ = checked(shop);
    assertThat(callees.made()).hasSize(3);
  }

  @Test
  void callsNobodyWhoIsClosed() {
    var _ = shop();
    var closed = add(closed(draft("Café", "+442079460003"), new WhenClosed.Next()));
    assertThat(checked(closed).notCalled()).contains("It is closed now.");
    assertThat(callees.made()).isEmpty();
  }

  @Test
  void callsNobodyWhileDiallingIsStopped() {
    var shop = shop();
    var policy =
        new DiallingPolicy(
            Optional.of(Set.of(new Region("GB"))),
            DiallingPolicy.ALWAYS_REFUSED,
            Caps.DEFAULT,
            true);
    var _ = policies().replace(MUSEUM, policy, new Precondition("0", false, "tester"));

    assertThat(checked(shop).notCalled())
        .contains("All dialling is stopped by the project's policy.");
    assertThat(callees.made()).isEmpty();
  }

  @Test
  void callsNobodyFromANumberThatIsNotTheProjects() {
    policies().disown(MUSEUM, OURS, "tester");
    assertThat(checked(shop()).notCalled())
        .contains("The project has no number to call from: connect one.");
    assertThat(callees.made()).isEmpty();
  }
}
