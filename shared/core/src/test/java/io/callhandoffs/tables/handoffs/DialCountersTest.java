package io.callhandoffs.tables.handoffs;

import static io.callhandoffs.fixture.HandoffFixture.MUSEUM;
import static io.callhandoffs.fixture.HandoffFixture.call;
import static io.callhandoffs.fixture.HandoffFixture.id;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static io.callhandoffs.fixture.HandoffFixture.sid;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialCountersTest {

  private static final DestinationId DESK = new DestinationId("dst_" + "0".repeat(20));
  private static final DestinationId SHOP = new DestinationId("dst_" + "1".repeat(20));
  private static final String CALLER = "+14155550100";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-22T12:00:00Z");

  private DialCounters counters() {
    var environment = new HashMap<>(dynamo.environment());
    environment.put("RETENTION_DAYS", "30");
    return new Handoffs(dynamo.database(), new Environment(environment), clock).counters();
  }

  @Test
  void refusesCallsBeyondTheCapOnConcurrentCalls() {
    var caps = new Caps(2, 100, 100, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    assertThat(dial(2, DESK, caps)).isEqualTo(new Allowed());
    assertThat(rule(dial(3, DESK, caps))).isEqualTo(Rule.CONCURRENT_CALLS);

    counters().release(handoff(1, CALLER));
    assertThat(dial(3, DESK, caps)).isEqualTo(new Allowed());
  }

  @Test
  void aCallWhoseEndIsNeverReportedFreesItsPlaceInTime() {
    var caps = new Caps(1, 100, 100, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    clock.advance(Duration.ofMinutes(69));
    assertThat(rule(dial(2, DESK, caps))).isEqualTo(Rule.CONCURRENT_CALLS);
    clock.advance(Duration.ofMinutes(2));
    assertThat(dial(2, DESK, caps)).isEqualTo(new Allowed());
  }

  @Test
  void countsCallsToADestinationWithinAnyHour() {
    var caps = new Caps(100, 2, 100, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    clock.advance(Duration.ofMinutes(59));
    assertThat(dial(2, DESK, caps)).isEqualTo(new Allowed());
    assertThat(rule(dial(3, DESK, caps))).isEqualTo(Rule.CALLS_PER_DESTINATION);
    assertThat(dial(3, SHOP, caps)).isEqualTo(new Allowed());
    clock.advance(Duration.ofMinutes(2));
    assertThat(dial(4, DESK, caps)).isEqualTo(new Allowed());
    assertThat(rule(dial(5, DESK, caps))).isEqualTo(Rule.CALLS_PER_DESTINATION);
  }

  @Test
  void countsCallsOfACallerWithinAnyDay() {
    var caps = new Caps(100, 100, 1, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    assertThat(rule(dial(2, SHOP, caps))).isEqualTo(Rule.CALLS_PER_CALLER);
    assertThat(reserve(handoff(3, "+14155550101"), 0, DESK, caps)).isEqualTo(new Allowed());
    clock.advance(Duration.ofHours(25));
    assertThat(dial(4, DESK, caps)).isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anonymous",
        "Restricted",
        "",
        "client:bob",
        "sip:a@pbx.example.org",
        "+1",
        "266696687"
      })
  void callersWithoutANumberShareAFewCalls(String other) {
    var caps = new Caps(100, 30, 1, 60);
    assertThat(reserve(handoff(1, "anonymous"), 0, DESK, caps)).isEqualTo(new Allowed());
    assertThat(reserve(handoff(2, other), 0, SHOP, caps)).isEqualTo(new Allowed());
    assertThat(reserve(handoff(3, other), 0, DESK, caps)).isEqualTo(new Allowed());

    var verdict = reserve(handoff(4, other), 0, SHOP, caps);

    assertThat(rule(verdict)).isEqualTo(Rule.WITHHELD_CALLS);
    assertThat(((Refused) verdict).why()).contains("show no number", "3 times within an hour");
    assertThat(dial(5, DESK, caps)).isEqualTo(new Allowed());
    clock.advance(Duration.ofMinutes(61));
    assertThat(reserve(handoff(6, other), 0, DESK, caps)).isEqualTo(new Allowed());
  }

  @Test
  void theDefaultIsFullAfterAllOthersAndForItsOwnCallersLast() {
    var caps = new Caps(100, 2, 100, 60);
    assertThat(reserveDefault(overflowing(1), caps)).isEqualTo(new Allowed());
    assertThat(reserveDefault(overflowing(2), caps)).isEqualTo(new Allowed());
    assertThat(rule(reserveDefault(overflowing(3), caps))).isEqualTo(Rule.CALLS_PER_DESTINATION);

    assertThat(reserveDefault(handoff(4, CALLER), caps)).isEqualTo(new Allowed());
    assertThat(reserveDefault(handoff(5, CALLER), caps)).isEqualTo(new Allowed());
    assertThat(rule(reserveDefault(handoff(6, CALLER), caps)))
        .isEqualTo(Rule.CALLS_PER_DESTINATION);
  }

  @Test
  void anAttemptThatIsReservedTwiceCountsOnce() {
    var caps = new Caps(1, 1, 1, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
  }

  @Test
  void aRefusedCallTakesNoPlaceUnderAnotherCap() {
    var caps = new Caps(1, 2, 2, 60);
    assertThat(dial(1, DESK, caps)).isEqualTo(new Allowed());
    for (int i = 0; i < 5; i++) {
      assertThat(rule(dial(2, DESK, caps))).isEqualTo(Rule.CONCURRENT_CALLS);
    }
    counters().release(handoff(1, CALLER));
    assertThat(dial(2, DESK, caps)).isEqualTo(new Allowed());
  }

  @Test
  void manyAtOnceGetNoMorePlacesThanThereAre() throws Exception {
    var caps = new Caps(5, 100, 100, 60);
    var calls = new ArrayList<Callable<Verdict>>();
    for (int i = 0; i < 24; i++) {
      var handoff = handoff(i, CALLER);
      calls.add(() -> reserve(handoff, 0, DESK, caps));
    }
    assertThat(together(calls).stream().filter(new Allowed()::equals)).hasSize(5);
  }

  @Test
  void manyAtOnceGetEveryPlaceThatThereIs() throws Exception {
    var caps = new Caps(100, 12, 100, 60);
    var calls = new ArrayList<Callable<Verdict>>();
    for (int i = 0; i < 20; i++) {
      var handoff = handoff(i, "+1415555" + (1000 + i));
      calls.add(() -> reserve(handoff, 0, DESK, caps));
    }
    assertThat(together(calls).stream().filter(new Allowed()::equals)).hasSize(12);
  }

  private static List<Verdict> together(List<Callable<Verdict>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(12)) {
      var verdicts = new ArrayList<Verdict>();
      for (var verdict : threads.invokeAll(calls)) {
        verdicts.add(verdict.get());
      }
      return verdicts;
    }
  }

  private Verdict dial(int call, DestinationId destination, Caps caps) {
    return reserve(handoff(call, CALLER), 0, destination, caps);
  }

  private Verdict reserve(Handoff handoff, int index, DestinationId destination, Caps caps) {
    var attempt = ringing(index, destination, clock.instant());
    return counters().reserve(handoff.withAttempt(attempt), attempt, caps, false);
  }

  private Verdict reserveDefault(Handoff handoff, Caps caps) {
    var attempt = ringing(handoff.progress().attempts().size(), DESK, clock.instant());
    return counters().reserve(handoff.withAttempt(attempt), attempt, caps, true);
  }

  /// A call that could not be dialled where it belongs.
  private Handoff overflowing(int number) {
    var full =
        new Attempt.Skipped(
            0,
            ringing(0, SHOP, clock.instant()).chosen(),
            clock.instant(),
            Outcome.BLOCKED,
            Optional.of(new Refusal("Full", Optional.of(Rule.CALLS_PER_DESTINATION))));
    return handoff(number, CALLER).withAttempt(full);
  }

  private Handoff handoff(int number, String from) {
    var call = call(sid(number), from);
    return Handoff.begun(id(number), MUSEUM, call, HandoffContext.NONE, clock.instant());
  }

  private static Rule rule(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Refused.class);
    return ((Refused) verdict).rule();
  }
}
