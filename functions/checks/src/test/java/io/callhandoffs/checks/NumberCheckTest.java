package io.callhandoffs.checks;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.NumberHealth;
import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.number.Connection;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.tables.checks.NumberHealths;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.twilio.rest.ApiKey;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.VoiceSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks of connected numbers: by what Twilio says of them, and by what our webhooks answer.
class NumberCheckTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String TOKEN = TestSecrets.of(ACCOUNT);
  private static final PhoneNumber OURS = new PhoneNumber("+442079460100");

  private static final LocalResponse ASKS = twiMl("<Response><Gather/></Response>");
  private static final LocalResponse DIALS = twiMl("<Response><Dial/></Response>");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private final LocalTwilio twilio = new LocalTwilio(new Callees());
  private final TwilioServer server = new TwilioServer(twilio, 0);
  private final LocalServer ours = LocalServer.bind(0, 100_000);
  private final List<LocalRequest> asked = new CopyOnWriteArrayList<>();
  private final Map<String, LocalResponse> answers = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private String sid = "";

  @BeforeEach
  void open() {
    ours.start(request -> {
      asked.add(request);
      return answers.getOrDefault(request.rawPath(), LocalResponse.empty(404));
    });
    answers.put("/voice/call", ASKS);
    answers.put("/voice/route", DIALS);
    variables.putAll(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("EVENT_BUS", "bus");
    variables.put("WEBHOOK_QUEUE", "https://sqs.example/queue");
    // Nobody listens there: what was found is kept all the same.
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://localhost:1");
    variables.put("TWILIO_ACCOUNTS", "stack/twilio/");
    variables.put("TWILIO_SECRET", "twilio");
    variables.put("TWILIO_API_URL", server.url().toString());
    variables.put("VOICE_URL", ours.url() + "/");
    signBy("\"current\": \"" + TOKEN + "\"");
    connect(ours.url());
    var _ =
        new DestinationEditor(dynamo.database(), environment(), clock)
            .create(MUSEUM, draft("Front desk", "+442079460001"), Optional.empty(), "tester");
  }

  @AfterEach
  void close() {
    ours.close();
    server.close();
  }

  private Environment environment() {
    return new Environment(variables);
  }

  private static LocalResponse twiMl(String document) {
    return LocalResponse.of(200, "text/xml", document);
  }

  /// What requests of the account are verified by, and so signed by the check.
  private void signBy(String signing) {
    secrets.put("twilio", "{\"accounts\": {\"%s\": {%s}}}".formatted(ACCOUNT, signing));
  }

  private void connect(String voice) {
    var settings =
        VoiceSettings.webhooks(
                voice + "/voice/call#rc=1", "https://x.example/voice/fallback", voice + "/status")
            .values();
    if (sid.isEmpty()) {
      twilio.open(ACCOUNT, "An account", TOKEN);
      sid = twilio.own(ACCOUNT, OURS.e164(), settings);
      var secret = TestSecrets.of("key");
      new ProjectAccounts(new SdkClients(environment()).secrets(), environment())
          .put(
              new ProjectAccount(
                  MUSEUM,
                  ACCOUNT,
                  new ApiKey(twilio.addKey(ACCOUNT, secret), secret),
                  true,
                  "An account",
                  "tester",
                  clock.instant()));
      new DiallingPolicies(dynamo.database(), environment(), clock)
          .own(MUSEUM, OURS, Optional.of(new Region("GB")), "tester");
    }
    twilio.configure(ACCOUNT, sid, settings);
    remember(sid, settings);
  }

  private void remember(String known, Map<String, String> settings) {
    var connection =
        new Connection(
            OURS, MUSEUM, ACCOUNT, known, Map.of(), settings, false, "tester", clock.instant());
    assertThat(new Numbers(dynamo.database(), dynamo.table("NumbersTable")).connect(connection))
        .isTrue();
  }

  private NumberHealth checked() {
    return checked(CheckRequest.SCHEDULE).orElseThrow();
  }

  private Optional<NumberHealth> checked(String by) {
    clock.advance(Duration.ofMinutes(5));
    var handler = new RunnerHandler(environment(), clock, clock::advance);
    var _ = handler.handleRequest(Requested.of(MUSEUM, by), new LocalContext());
    var known = new NumberHealths(dynamo.database(), environment()).all(MUSEUM);
    return Optional.ofNullable(known.get(OURS));
  }

  private static void isFound(NumberHealth number, HealthState state, String why) {
    assertThat(number.health().state()).as(number.health().why().toString()).isEqualTo(state);
    assertThat(number.health().why()).hasSize(1);
    assertThat(number.health().why().getFirst()).contains(why);
  }

  @Test
  void findsNothingWrongWithANumberThatIsAnswered() {
    var number = checked();
    assertThat(number.health().state()).isEqualTo(HealthState.HEALTHY);
    assertThat(number.notChecked()).isEmpty();
    assertThat(number.sid()).isEqualTo(sid);
    assertThat(asked)
        .extracting(LocalRequest::rawPath)
        .containsExactly("/voice/call", "/voice/route");
    assertThat(asked).allMatch(one -> one.rawQuery().contains("rehearsal=1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VoiceUrl             | https://evil.example/x | FAILING  | (voice_url). Its callers do not reach us.
          VoiceUrl             | ''                     | FAILING  | (voice_url). Its callers do not reach us.
          VoiceMethod          | GET                    | FAILING  | (voice_method). Its callers do not reach us.
          StatusCallback       | ''                     | DEGRADED | (status_callback). Calls still come in
          VoiceFallbackUrl     | https://evil.example/x | DEGRADED | (voice_fallback_url). Calls still come in
          """)
  void findsWhatSomebodyChangedAtTwilioUntilItIsRepaired(
      String setting, String value, HealthState second, String why) {
    var before = Map.of(setting, String.valueOf(settingNow(setting)));
    twilio.configure(ACCOUNT, sid, Map.of(setting, value));
    isFound(checked(), HealthState.DEGRADED, why);
    isFound(checked(), second, "Connect it again (PUT …/numbers/" + sid);

    twilio.configure(ACCOUNT, sid, before);
    assertThat(checked().health().state()).isEqualTo(HealthState.HEALTHY);
  }

  private Object settingNow(String form) {
    var json = form.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(twilio.settings(ACCOUNT, sid).get(json)).orElse("");
  }

  @Test
  void findsANumberThatTheAccountNoLongerHasAndEverySingleShowOfIt() {
    remember("PN" + "9".repeat(32), Map.of("VoiceUrl", ours.url() + "/voice/call"));
    isFound(checked(), HealthState.DEGRADED, "The Twilio account no longer has it");
    assertThat(checked().gone()).isTrue();
    assertThat(checked().health().state()).isEqualTo(HealthState.FAILING);

    // It is still not known to be back.
    twilio.faults().plan(new Fault(Fault.Kind.ERROR_BEFORE, 99, "GET", "IncomingPhoneNumbers"));
    assertThat(checked().gone()).isTrue();
  }

  /// A hiccup says nothing of the number.
  @ParameterizedTest
  @CsvSource({
    "ERROR_BEFORE, Twilio does not answer",
    "HTML_502,     Twilio does not answer",
    "TOO_MANY,     Twilio has had too many requests",
  })
  void blamesNoNumberForWhatTwilioDoesNotAnswer(Fault.Kind kind, String why) {
    twilio.faults().plan(new Fault(kind, 99, "", ""));
    var number = checked();
    assertThat(number.health().state()).isEqualTo(HealthState.HEALTHY);
    assertThat(number.notChecked().orElseThrow())
        .startsWith("Its settings were not checked: " + why);
    twilio.faults().clear();
    assertThat(checked().notChecked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /voice/call  | 403 | ''                               | It refuses what was signed
          /voice/call  | 500 | ''                               | It could not answer (500)
          /voice/call  | 503 | ''                               | It could not answer (503)
          /voice/call  | 302 | ''                               | It answers with HTTP 302
          /voice/call  | 200 | Hello                            | something that is not TwiML
          /voice/call  | 200 | <Response><Hangup/></Response>   | [Hangup], without Gather
          /voice/route | 503 | ''                               | It could not answer (503)
          /voice/route | 200 | <Response><Say/></Response>      | [Say], without Dial or Gather or Record
          """)
  void findsWhatCallersWouldMeet(String path, int status, String body, String why) {
    answers.put(path, LocalResponse.of(status, "text/xml", body));
    isFound(checked(), HealthState.DEGRADED, why);
    isFound(checked(), HealthState.FAILING, "Callers are not served by " + ours.url() + path);

    answers.put(path, path.equals("/voice/call") ? ASKS : DIALS);
    assertThat(checked().health().state()).isEqualTo(HealthState.HEALTHY);
  }

  @Test
  void findsThatNobodyListens() {
    ours.close();
    isFound(checked(), HealthState.DEGRADED, "It cannot be reached: nobody listens there.");
  }

  @Test
  void findsASecretThatIsNotTheAccountsToken() {
    signBy("\"current\": \"" + TestSecrets.of("another") + "\"");
    isFound(checked(), HealthState.DEGRADED, "no longer opens it, so callers are refused");
    isFound(checked(), HealthState.FAILING, "connect the account again");
  }

  @Test
  void findsThatNothingIsKnownToVerifyBy() {
    secrets.put("twilio", "{\"accounts\": {}}");
    isFound(checked(), HealthState.DEGRADED, "Nothing is known here by which requests");
    assertThat(asked).isEmpty();
  }

  @Test
  void findsASuspendedAccount() {
    twilio.suspend(ACCOUNT);
    assertThat(checked().health().why().getFirst()).contains("suspended");
    assertThat(checked().health().state()).isEqualTo(HealthState.FAILING);
  }

  /// What is wrong with numbers keeps no destination from being checked.
  @Test
  void checksDestinationsAlthoughNoSecretCanBeRead() {
    secrets.put("twilio", "no JSON");
    assertThat(checked(CheckRequest.SCHEDULE)).isEmpty();
    assertThat(new Healths(dynamo.database(), environment()).all(MUSEUM)).hasSize(1);
  }

  /// Nobody may have us request any address, whatever is stored.
  @Test
  void requestsNoAddressButOurOwn() {
    try (var other = LocalServer.bind(0, 1000)) {
      other.start(request -> {
        asked.add(request);
        return ASKS;
      });
      connect(other.url());
      isFound(
          checked(), HealthState.DEGRADED, "It was connected to " + other.url() + "/voice/call");
      isFound(checked(), HealthState.DEGRADED, "connect it again");
      assertThat(asked).isEmpty();
    }
  }

  /// As in the SAM CLI.
  @Test
  void saysThatItDoesNotKnowItsOwnAddress() {
    variables.remove("VOICE_URL");
    var number = checked();
    assertThat(number.health().state()).isEqualTo(HealthState.HEALTHY);
    assertThat(number.notChecked().orElseThrow()).contains("Its webhooks were not checked");
    assertThat(asked).isEmpty();
  }

  @Test
  void asksAtThePublicAddressIfThatIsTheNumbers() {
    variables.put("VOICE_URL", "https://function.example");
    variables.put("PUBLIC_URL", ours.url());
    assertThat(checked().health().state()).isEqualTo(HealthState.HEALTHY);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"schedule, true", "somebody, true", "save, false"})
  void checksNumbersOnScheduleAndWhenSomebodyAsks(String by, boolean areChecked) {
    assertThat(checked(by).isPresent()).isEqualTo(areChecked);
  }
}
