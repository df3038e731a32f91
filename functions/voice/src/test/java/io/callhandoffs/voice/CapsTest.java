package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TwilioRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dial caps as callers meet them: through the function, with counters in a real database, and
/// with many calls at once.
class CapsTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone phone;

  @BeforeEach
  void open() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    var _ = museum.add("School visits", SCHOOLS);
    museum.connect(Telephone.CALLED);
    phone = Telephone.beside(dynamo, secrets, clock, Map.of());
  }

  @Test
  void limitsConcurrentCallsWhenManyBeginAtOnce() {
    cap(new Caps(2, 600, 100, 240));

    var documents = atOnce(6);

    assertThat(documents).filteredOn(document -> document.contains("<Dial")).hasSize(2);
    assertThat(documents)
        .filteredOn(document -> !document.contains("<Dial"))
        .allSatisfy(document -> assertThat(document).contains("<Say", "<Hangup/>"));
    assertThat(calls(6, HandoffState.RINGING)).hasSize(2);
    assertThat(calls(6, HandoffState.BLOCKED))
        .hasSize(4)
        .allSatisfy(call ->
            assertThat(attempts(call))
                .hasSize(2)
                .allSatisfy(attempt -> isBlocked(attempt, "There are 2 calls already")));
  }

  @Test
  void saysInTheLogWhatTheAlarmCounts() {
    cap(new Caps(1, 600, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);

    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(handOver(2)).doesNotContain("<Dial");

      assertThat(log.lines())
          .anySatisfy(line -> assertThat(line).contains("There are 1 calls already"))
          .anySatisfy(line -> assertThat(line).contains(HeardLog.counted("CapReached")));
      assertThat(log.entries())
          .filteredOn(entry -> entry.text().contains("CappedCalls"))
          .allSatisfy(entry -> assertThat(entry.about()).containsEntry(LogField.PROJECT, "museum"));
    }
  }

  @Test
  void releasesAPlaceWhenACallEnds() {
    cap(new Caps(1, 600, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);
    assertThat(handOver(2)).doesNotContain("<Dial");

    var _ = phone.hears(phone.call(1).hangUp());

    assertThat(handOver(3)).contains(SCHOOLS);
  }

  /// While a destination rings, the place stays taken, whatever is reported twice or by mistake.
  @Test
  void releasesAPlaceOnlyWhenTheCallIsOver() {
    cap(new Caps(1, 600, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);
    var busy = Map.of("DialCallStatus", "busy");
    assertThat(phone.call(1).dialEnds(0, busy)).contains(DESK);
    assertThat(phone.call(1).dialEnds(0, busy)).contains(DESK);
    assertThat(phone.call(1).dialEnds(5, busy)).doesNotContain("<Dial");
    assertThat(handOver(2)).doesNotContain("<Dial");

    var _ = phone.call(1).dialEnds(1, busy);

    assertThat(handOver(3)).contains(SCHOOLS);
  }

  /// Finding 2: a database that was away when calls ended closed the line for two hours.
  @Test
  void releasesAPlaceWhenAReportThatWasRefusedComesAgain() {
    cap(new Caps(1, 600, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);
    dynamo.stop();
    var report = phone.call(1).hangUp();
    assertThat(phone.serve(report).getStatusCode()).isEqualTo(503);
    dynamo.start();

    assertThat(phone.serve(report).getStatusCode()).isEqualTo(200);

    assertThat(handOver(2)).contains(SCHOOLS);
  }

  @Test
  void releasesAPlaceInTimeWhenTheEndIsNotReported() {
    cap(new Caps(1, 600, 100, 5));
    assertThat(handOver(1)).contains(SCHOOLS);
    assertThat(handOver(2)).doesNotContain("<Dial");

    clock.advance(Duration.ofMinutes(16));

    assertThat(handOver(3)).contains(SCHOOLS);
  }

  @Test
  void dialsTheNextWhenADestinationWasDialledTooOften() {
    cap(new Caps(200, 1, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);

    assertThat(handOver(2)).contains(DESK);
    isBlocked(attempts(2).getFirst(), "was dialled 1 times within an hour");
    assertThat(attempts(2).getLast().chosen().choice().why())
        .isEqualTo("School visits may not be dialled");
    assertThat(handOver(3)).doesNotContain("<Dial");
    assertThat(museum.handoff(phone.call(3).handoff()).state()).isEqualTo(HandoffState.BLOCKED);

    clock.advance(Duration.ofMinutes(61));
    assertThat(handOver(4)).contains(SCHOOLS);
  }

  @Test
  void limitsDialsOfADestinationWhenManyCallAtOnce() {
    cap(new Caps(200, 2, 100, 240));

    var documents = atOnce(6);

    assertThat(documents).filteredOn(document -> document.contains(SCHOOLS)).hasSize(2);
    assertThat(documents).filteredOn(document -> document.contains(DESK)).hasSize(2);
    assertThat(calls(6, HandoffState.BLOCKED)).hasSize(2);
  }

  @Test
  void countsADialThatFailed() {
    cap(new Caps(200, 1, 100, 240));
    assertThat(handOver(1)).contains(SCHOOLS);
    assertThat(phone.call(1).dialEnds(0, Map.of("DialCallStatus", "busy"))).contains(DESK);

    assertThat(handOver(2)).doesNotContain("<Dial");
  }

  @Test
  void limitsDialsForACallerInADay() {
    cap(new Caps(200, 600, 2, 240));
    assertThat(handOver(1)).contains("<Dial");
    assertThat(handOver(2)).contains("<Dial");

    assertThat(handOver(3)).doesNotContain("<Dial");
    assertThat(attempts(3))
        .hasSize(2)
        .allSatisfy(attempt -> isBlocked(attempt, "has rung 2 times within a day"));
    assertThat(handOver(4, "+14155550199")).contains("<Dial");

    clock.advance(Duration.ofHours(25));
    assertThat(handOver(5)).contains("<Dial");
  }

  @Test
  void limitsDialsForACallerWhoCallsManyTimesAtOnce() {
    cap(new Caps(200, 600, 2, 240));

    assertThat(atOnce(6)).filteredOn(document -> document.contains("<Dial")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "client:bob", "sip:a@pbx.example.org", "266696687"})
  void oneCallerWhoWithholdsTheirNumberDoesNotCloseADesk(String from) {
    cap(new Caps(200, 20, 100, 240));

    var dialled =
        IntStream.rangeClosed(1, 8).filter(call -> handOver(call, from).contains("<Dial"));

    assertThat(dialled).hasSize(2);
    assertThat(attempts(8))
        .allSatisfy(attempt -> isBlocked(attempt, "show no number have rung 2 times"));
    assertThat(handOver(9, "+14155550199")).contains(SCHOOLS);
  }

  @Test
  void callersOfTheDefaultAreNotTurnedAwayByThoseOfOthers() {
    cap(new Caps(200, 2, 100, 240));
    IntStream.rangeClosed(1, 5).forEach(call -> assertThat(handOver(call)).isNotEmpty());
    assertThat(attempts(4).getLast().chosen().name().value()).isEqualTo("Front desk");
    assertThat(museum.handoff(phone.call(5).handoff()).state()).isEqualTo(HandoffState.BLOCKED);

    assertThat(handOverTo("Front desk", 6, Telephone.CALLER)).contains(DESK);
    assertThat(handOverTo("Front desk", 7, Telephone.CALLER)).contains(DESK);
    assertThat(handOverTo("Front desk", 8, Telephone.CALLER)).doesNotContain("<Dial");
  }

  /// Without a policy, a busy hour of a front desk passes.
  @Test
  void turnsNobodyAwayAtABusyDesk() {
    for (int call = 1; call <= 150; call++) {
      assertThat(handOverTo("Front desk", call, "+1415555%04d".formatted(call))).contains(DESK);
      var _ = phone.hears(phone.call(call).hangUp());
      clock.advance(Duration.ofSeconds(20));
    }
  }

  @Test
  void countsARepeatedWebhookOnce() {
    cap(new Caps(200, 600, 1, 240));
    assertThat(handOver(1)).contains(SCHOOLS);
    assertThat(handOver(1)).contains(SCHOOLS);
  }

  @Test
  void limitsTheLengthOfACall() {
    cap(new Caps(200, 600, 100, 7));
    assertThat(handOver(1)).contains("timeLimit=\"420\"");
  }

  private void cap(Caps caps) {
    museum.dialsBy(
        new DiallingPolicy(Optional.empty(), DiallingPolicy.ALWAYS_REFUSED, caps, false));
  }

  /// An assistant hands a call over to School visits.
  private String handOver(int call) {
    return handOver(call, Telephone.CALLER);
  }

  private String handOver(int call, String caller) {
    return handOverTo("School visits", call, caller);
  }

  private String handOverTo(String destination, int call, String caller) {
    return phone.hears(
        TwilioRequest.to("/voice/handoff?ordinal=1")
            .with("AccountSid", Telephone.ACCOUNT)
            .with("CallSid", Telephone.sid(call))
            .with("From", caller)
            .with("To", Telephone.CALLED)
            .with("CallStatus", "in-progress")
            .with("HandoffData", "{\"destination\": \"" + destination + "\"}")
            .signedWith(Telephone.TOKEN));
  }

  /// What callers hear when so many are handed over at the same moment.
  private List<String> atOnce(int calls) {
    try (var threads = Executors.newFixedThreadPool(calls)) {
      var all = IntStream.rangeClosed(1, calls).mapToObj(call -> handing(call)).toList();
      return threads.invokeAll(all).stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Callable<String> handing(int call) {
    return () -> handOver(call);
  }

  private List<Integer> calls(int most, HandoffState state) {
    return IntStream.rangeClosed(1, most)
        .filter(call -> museum.handoff(phone.call(call).handoff()).state() == state)
        .boxed()
        .toList();
  }

  private List<Attempt> attempts(int call) {
    return museum.handoff(phone.call(call).handoff()).progress().attempts();
  }

  private static void isBlocked(Attempt attempt, String why) {
    assertThat(attempt.outcome()).contains(Outcome.BLOCKED);
    assertThat(attempt.refusal())
        .hasValueSatisfying(refusal -> assertThat(refusal.why()).contains(why));
  }
}
