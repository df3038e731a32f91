package io.callhandoffs.handoffs;

import static io.callhandoffs.handoff.HandoffState.ACCEPTED;
import static io.callhandoffs.handoff.HandoffState.COMPLETED;
import static io.callhandoffs.handoff.HandoffState.FAILED;
import static io.callhandoffs.handoff.HandoffState.INITIATED;
import static io.callhandoffs.handoff.HandoffState.RINGING;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.sid;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.local.twilio.Fault;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.Verdict;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.twilio.rest.ApiKey;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls whose reports were lost.
class SweepTest {

  private static final String ACCOUNT = call(1).account();
  private static final String OTHER = "AC" + "b".repeat(32);
  private static final ProjectId GALLERY = new ProjectId("gallery");
  private static final Caps ONE_CALL = new Caps(1, 100, 100, 120);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = new TestClock(Sample.NOON);
  private final Network network = new Network();
  private final LocalTwilio twilio = new LocalTwilio(network);
  private final TwilioServer server = new TwilioServer(twilio, 0);
  private Handoffs handoffs;

  @BeforeEach
  void start() {
    handoffs =
        new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
    connect(MUSEUM, ACCOUNT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    // how the leg ended at Twilio, whether a key was needed, and what is recorded
    "completed, human,         false, ACCEPTED,    COMPLETED",
    "completed, '',            false, ACCEPTED,    COMPLETED",
    "completed, machine_start, false, VOICEMAIL,   FAILED",
    "completed, human,         true,  UNKNOWN,     FAILED",
    "completed, machine_start, true,  VOICEMAIL,   FAILED",
    "busy,      '',            false, BUSY,        FAILED",
    "no-answer, '',            true,  NO_ANSWER,   FAILED",
    "failed,    '',            false, FAILED,      FAILED",
    "canceled,  '',            false, CALLER_LEFT, ABANDONED",
  })
  void recordsHowADialEndedWhoseReportWasLost(
      String status, String answeredBy, boolean screened, Outcome outcome, HandoffState state) {
    var rung = rings(1, screened);
    ended(1, "completed");
    network.leg(sid(1).value(), leg(rung, status, answeredBy));

    sweep();

    var swept = read(1);
    assertThat(swept.progress().attempts()).hasSize(1);
    assertThat(swept.outcome(swept.progress().attempts().getFirst())).contains(outcome);
    assertThat(swept.state()).isEqualTo(state);
    assertThat(swept.history().changes().getLast().by()).isEqualTo(StateChange.BY_SWEEP);
    assertThat(swept.progress().callEndedAt()).isPresent();
  }

  /// A key that was stored is proof, whatever else was lost.
  @Test
  void completesATalkWhoseEndWasLost() {
    var rung = rings(1, true);
    var accepted = read(1).withAttempt(rung.withAccepted(clock.instant()));
    assertThat(handoffs.write(accepted.withSettledState(clock.instant()), "call")).isTrue();
    ended(1, "completed");
    network.leg(sid(1).value(), leg(rung, "completed", ""));

    sweep();

    assertThat(states(1)).containsExactly(INITIATED, RINGING, ACCEPTED, COMPLETED);
  }

  /// If the call's end was not reported either, they may have heard that nobody can be reached.
  @ParameterizedTest
  @CsvSource({"true, CALLER_LEFT, ABANDONED", "false, FAILED, FAILED"})
  void recordsThatTheCallerLeftBeforeAnythingRangIfTheEndWasReported(
      boolean reported, Outcome outcome, HandoffState state) {
    var _ = rings(1, false);
    if (reported) {
      var over = read(1).withCallEnded(clock.instant());
      assertThat(handoffs.write(over.withSettledState(clock.instant()), "call")).isTrue();
    }
    ended(1, "completed");

    sweep();

    assertThat(read(1).state()).isEqualTo(state);
    assertThat(read(1).progress().attempts().getFirst().outcome()).contains(outcome);
    assertThat(read(1).progress().rung(0)).isEmpty();
  }

  /// How the dial ended was reported, and that the call did was not.
  @Test
  void recordsTheEndOfACallWhoseStatusWasLost() {
    var rung = rings(1, false).withAccepted(clock.instant());
    var over = rung.withEnd(End.of(Outcome.ACCEPTED, clock.instant()));
    var talked = read(1).withAttempt(over).withSettledState(clock.instant());
    assertThat(handoffs.write(talked, "call")).isTrue();
    network.leg(sid(1).value(), leg(rung, "completed", ""));
    ended(1, "completed");

    try (var log = new HeardLog("io.callhandoffs")) {
      sweep();

      assertThat(log.entries())
          .filteredOn(line -> line.text().contains("\"SweptCalls\":1"))
          .singleElement()
          .satisfies(line ->
              assertThat(line.about())
                  .containsEntry(LogField.HANDOFF, HandoffId.of(sid(1), 1).value())
                  .containsKeys(LogField.INVOCATION, LogField.PROJECT, LogField.CALL));
    }
    assertThat(states(1)).containsExactly(INITIATED, RINGING, ACCEPTED, COMPLETED);
    assertThat(read(1).progress().callEndedAt()).isPresent();
  }

  /// A message of which nobody hears is worse than a record that lacks something.
  @Test
  void findsAMessageWhoseReportsWereLost() {
    var asked = begun(MUSEUM, 1).withEnding(Ending.VOICEMAIL).withSettledState(clock.instant());
    assertThat(handoffs.write(asked, "call")).isTrue();
    network.recorded(sid(1).value(), "RE" + "1".repeat(32));
    ended(1, "completed");

    sweep();

    assertThat(read(1).progress().recording().orElseThrow())
        .isEqualTo(
            "https://api.twilio.com/2010-04-01/Accounts/%s/Recordings/RE%s"
                .formatted(ACCOUNT, "1".repeat(32)));
    assertThat(read(1).state()).isEqualTo(FAILED);
    assertThat(read(1).progress().callEndedAt()).isPresent();
  }

  /// Finding 2: a line that was closed for two hours with a healthy database.
  @Test
  void givesBackThePlaceOfACallThatIsOver() {
    var rung = rings(1, false);
    assertThat(reserves(read(1), rung)).isInstanceOf(Verdict.Allowed.class);
    ended(1, "completed");
    assertThat(reserves(other(2), rung)).isInstanceOf(Verdict.Refused.class);

    sweep();

    assertThat(reserves(other(2), rung)).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void leavesACallAloneThatGoesOn() {
    var _ = rings(1, false);
    network.call(sid(1).value(), "in-progress");
    var before = read(1);
    clock.advance(Duration.ofHours(1));

    sweep();

    assertThat(read(1)).isEqualTo(before);
  }

  @Test
  void leavesACallAloneOfWhichSomethingWasHeardJustNow() {
    var _ = rings(1, false);
    network.call(sid(1).value(), "completed");
    var before = read(1);

    sweep();

    assertThat(read(1)).isEqualTo(before);
    assertThat(twilio.requests()).isEmpty();
  }

  @Test
  void leavesACallAloneOneOfWhoseLegsGoesOn() {
    var rung = rings(1, false);
    ended(1, "completed");
    network.leg(sid(1).value(), leg(rung, "in-progress", ""));
    var before = read(1);

    sweep();

    assertThat(read(1)).isEqualTo(before);
  }

  @Test
  void asksAboutNoCallThatIsSettled() {
    var _ = rings(1, false);
    ended(1, "completed");
    sweep();
    var asked = twilio.requests().size();

    sweep();

    assertThat(twilio.requests()).hasSize(asked);
  }

  /// Nothing is known of such a call but that it is over.
  @Test
  void findsWhomARescueRangWhoseReportWasLost() {
    var begun = begun(MUSEUM, 1).withCallEnded(clock.instant());
    assertThat(handoffs.write(begun.withSettledState(clock.instant()), "call")).isTrue();
    assertThat(read(1).state()).isEqualTo(INITIATED);
    ended(1, "completed");
    network.leg(
        sid(1).value(), leg("+442079460099", "completed", "", clock.instant().minusSeconds(90)));

    sweep();

    var attempt = read(1).progress().rung(0).orElseThrow();
    assertThat(attempt.ring().endpoint().address()).isEqualTo("+442079460099");
    assertThat(attempt.chosen().name().value()).isEqualTo("Fallback number");
    assertThat(attempt.chosen().choice().how()).isEqualTo(How.RESCUE);
    assertThat(states(1)).containsExactly(INITIATED, ACCEPTED, COMPLETED);
  }

  /// Where nobody can be asked, a call has had its time when no talk can last any longer.
  ///
  /// @param project one whose account does not know the call, and one that has no account
  @ParameterizedTest
  @ValueSource(strings = {"museum", "gallery"})
  void givesUpWhatNobodyKnows(String project) {
    var _ = rings(new ProjectId(project), 1, false);
    clock.advance(Duration.ofMinutes(129));
    sweep();
    assertThat(read(1).state()).isEqualTo(RINGING);
    clock.advance(Duration.ofMinutes(2));

    try (var log = new HeardLog("io.callhandoffs")) {
      sweep();

      assertThat(log.lines()).last().asString().contains("\"GivenUpCalls\":1");
    }
    assertThat(read(1).state()).isEqualTo(FAILED);
    assertThat(read(1).progress().attempts().getFirst().outcome()).contains(Outcome.UNKNOWN);
  }

  @Test
  void sweepsOtherProjectsWhileOneAccountDoesNotAnswer() {
    connect(GALLERY, OTHER);
    var _ = rings(1, false);
    var _ = write(begun(GALLERY, OTHER, 2));
    clock.advance(Duration.ofMinutes(5));
    network.call(sid(1).value(), "completed");
    network.call(sid(2).value(), "completed");
    twilio.faults().plan(new Fault(Fault.Kind.ERROR_BEFORE, 100, "GET", OTHER));

    sweep();

    assertThat(read(1).state()).isEqualTo(FAILED);
    assertThat(read(2).state()).isEqualTo(RINGING);
    twilio.faults().clear();
    sweep();
    assertThat(read(2).state()).isEqualTo(FAILED);
  }

  private void sweep() {
    var environment = new HashMap<>(dynamo.environment());
    environment.putAll(secrets.environment());
    environment.put("RETENTION_DAYS", "90");
    environment.put("TWILIO_ACCOUNTS", "stack/twilio/");
    environment.put("TWILIO_API_URL", server.url().toString());
    var _ =
        new SweepHandler(new Environment(environment), clock)
            .handleRequest(Map.of(), new LocalContext());
  }

  private void connect(ProjectId project, String account) {
    var secret = TestSecrets.of("key");
    twilio.open(account, "An account", TestSecrets.of(account));
    var environment = new HashMap<>(secrets.environment());
    environment.put("TWILIO_ACCOUNTS", "stack/twilio/");
    var accounts =
        new ProjectAccounts(
            new SdkClients(new Environment(environment)).secrets(), new Environment(environment));
    accounts.put(
        new ProjectAccount(
            project,
            account,
            new ApiKey(twilio.addKey(account, secret), secret),
            true,
            "An account",
            "tester",
            clock.instant()));
  }

  /// The call is over at Twilio, and so long that its reports had to be here.
  private void ended(int number, String status) {
    network.call(sid(number).value(), status);
    clock.advance(Duration.ofMinutes(5));
  }

  private Rung rings(int number, boolean screened) {
    return rings(MUSEUM, number, screened);
  }

  private Rung rings(ProjectId project, int number, boolean screened) {
    var rung = rung(screened);
    var _ = write(begun(project, number).withAttempt(rung));
    return rung;
  }

  private Handoff write(Handoff handoff) {
    var ringing =
        handoff.progress().attempts().isEmpty() ? handoff.withAttempt(rung(false)) : handoff;
    assertThat(handoffs.write(ringing.withSettledState(clock.instant()), "call")).isTrue();
    return ringing;
  }

  private Handoff begun(ProjectId project, int number) {
    return begun(project, ACCOUNT, number);
  }

  private Handoff begun(ProjectId project, String account, int number) {
    var call = call(number);
    var owned = new Call(call.sid(), account, call.from(), call.to(), call.webhooks());
    return Handoff.begun(id(number), project, owned, HandoffContext.NONE, clock.instant());
  }

  private static Call call(int number) {
    return HandoffFixture.call(sid(number), HandoffFixture.CALLER);
  }

  private Rung rung(boolean screened) {
    var answering = new Ring.Answering(screened, Optional.empty(), false);
    var chosen =
        new Chosen(
            new DestinationId("dst_desk0000000000000000"),
            new DestinationName("Front desk"),
            Choice.of(How.DEFAULT, "Nothing else fits"));
    return Rung.begun(0, chosen, HandoffFixture.ring(answering), clock.instant());
  }

  private Handoff other(int number) {
    return begun(MUSEUM, number);
  }

  private Verdict reserves(Handoff handoff, Rung rung) {
    return handoffs.counters().reserve(handoff.withAttempt(rung), rung, ONE_CALL, true);
  }

  private Map<String, String> leg(Rung rung, String status, String answeredBy) {
    return leg(rung.ring().endpoint().address(), status, answeredBy, rung.startedAt());
  }

  private static Map<String, String> leg(
      String to, String status, String answeredBy, Instant startedAt) {
    var leg = new HashMap<String, String>();
    leg.put("sid", "CA" + "f".repeat(32));
    leg.put("to", to);
    leg.put("from", "+14155550100");
    leg.put("status", status);
    leg.put(
        "start_time",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(startedAt.atOffset(ZoneOffset.UTC)));
    leg.put("duration", status.equals("completed") ? "61" : "0");
    if (!answeredBy.isEmpty()) {
      leg.put("answered_by", answeredBy);
    }
    return leg;
  }

  private List<HandoffState> states(int number) {
    return changes(number).map(StateChange::state).toList();
  }

  private Stream<StateChange> changes(int number) {
    return read(number).history().changes().stream();
  }

  private Handoff read(int number) {
    return handoffs.find(id(number)).orElseThrow();
  }
}
