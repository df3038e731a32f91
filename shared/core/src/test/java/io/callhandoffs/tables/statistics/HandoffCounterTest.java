package io.callhandoffs.tables.statistics;

import static io.callhandoffs.fixture.HandoffFixture.MUSEUM;
import static io.callhandoffs.fixture.HandoffFixture.begun;
import static io.callhandoffs.fixture.HandoffFixture.id;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.statistics.Counter;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each version of each handoff counts once, however it is told.
class HandoffCounterTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Period QUARTER =
      new Period(new Quarter(NOON), new Quarter(NOON.plusSeconds(900)));
  private static final DestinationId SHOP = DestinationFixture.id("shop");
  private static final DestinationId DESK = DestinationFixture.id("desk");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(NOON);
  private HandoffCounter counter;
  private Statistics statistics;

  @BeforeEach
  void open() {
    counter = new HandoffCounter(dynamo.database(), environment());
    statistics = new Statistics(dynamo.database(), environment(), clock);
  }

  private Environment environment() {
    var variables = new HashMap<>(dynamo.environment());
    variables.put("RETENTION_DAYS", "90");
    return new Environment(variables);
  }

  /// The versions of one handoff, from 1: nobody answers at the shop, the desk takes the call.
  private static List<Handoff> versions(int number) {
    var now = NOON.plusSeconds(number);
    var begun = begun(number, now);
    var shop = ringing(begun, SHOP, now);
    var missed =
        shop.withAttempt(
            shop.progress().rung(0).orElseThrow().withEnd(End.of(Outcome.NO_ANSWER, now)));
    var desk = ringing(missed, DESK, now.plusSeconds(25));
    var taken = desk.progress().rung(1).orElseThrow().withAccepted(now.plusSeconds(30));
    var accepted = desk.withAttempt(taken).withSettledState(now);
    var ended =
        accepted
            .withAttempt(taken.withEnd(End.of(Outcome.ACCEPTED, now.plusSeconds(90))))
            .withCallEnded(now.plusSeconds(90))
            .withSettledState(now.plusSeconds(90));
    return numbered(begun, shop, missed, desk, accepted, ended);
  }

  private static List<Handoff> numbered(Handoff... handoffs) {
    var numbered = new ArrayList<Handoff>();
    for (var handoff : handoffs) {
      var written = handoff;
      while (written.revision().version() <= numbered.size()) {
        written = written.withNextRevision(NOON, "call");
      }
      numbered.add(written);
    }
    return numbered;
  }

  /// In which order, how often and in which portions (`/`) the versions of a handoff are told. The
  /// last one is among them, so all must count the same.
  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5 6",
    "1 / 2 / 3 / 4 / 5 / 6",
    "1 2 3 / 4 5 6",
    "6",
    "6 / 6 / 6",
    "1 2 3 4 5 6 / 1 2 3 4 5 6",
    "1 2 3 / 2 3 / 3 4 5 6",
    "6 5 4 3 2 1",
    "6 / 1 / 5 / 2 / 3 / 4",
    "1 / 3 / 6",
    "4 / 6 / 5 / 5",
  })
  void countsTheSameHoweverItIsTold(String told) {
    var versions = versions(1);

    for (var portion : told.split(" / ", -1)) {
      count(
          Arrays.stream(portion.split(" ", -1))
              .map(version -> versions.get(Integer.parseInt(version) - 1))
              .toList());
    }

    assertThat(counted())
        .isEqualTo(
            Map.of(
                "", Map.of("handoffs", 1L, "state.COMPLETED", 1L),
                "shop", Map.of("outcome.NO_ANSWER", 1L),
                "desk", Map.of("outcome.ACCEPTED", 1L, "answered_after.5", 1L)));
  }

  @Test
  void correctsWhatAnotherSystemSaysAfterwards() {
    var begun = begun(1, NOON);
    var failed = begun.withState(HandoffState.FAILED, NOON, "crm");
    var talked =
        ringing(begun, SHOP, NOON)
            .withState(HandoffState.ACCEPTED, NOON, "crm")
            .withState(HandoffState.COMPLETED, NOON, "crm");
    var versions = numbered(begun, failed, talked);

    count(versions.subList(0, 2));
    assertThat(counted().get("")).isEqualTo(Map.of("handoffs", 1L, "state.FAILED", 1L));

    count(versions.subList(2, 3));
    assertThat(counted().get("")).isEqualTo(Map.of("handoffs", 1L, "state.COMPLETED", 1L));
  }

  @Test
  void correctsAnAttemptThatWasNeverRungAfterAll() {
    var rung = ringing(begun(1, NOON), SHOP, NOON);
    var attempt = rung.progress().rung(0).orElseThrow();
    var versions =
        numbered(
            rung,
            rung.withAttempt(attempt.withEnd(End.of(Outcome.FAILED, NOON))),
            rung.withAttempt(attempt.neverRung(Outcome.FAILED)));

    count(versions.subList(0, 2));
    assertThat(counted().get("shop")).isEqualTo(Map.of("outcome.FAILED", 1L));
    assertThat(statistics.recent(MUSEUM, SHOP)).hasSize(1);

    count(versions.subList(2, 3));
    assertThat(counted().get("shop")).isEqualTo(Map.of("passed_over.FAILED", 1L));
    assertThat(statistics.recent(MUSEUM, SHOP)).isEmpty();
  }

  @Test
  void countsManyHandoffsOnceThoughSeveralReadersAreToldOfAllInAnyOrder() throws Exception {
    var told = new ArrayList<Handoff>();
    for (int number = 1; number <= 60; number++) {
      told.addAll(versions(number));
    }
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = new ArrayList<Future<?>>();
      for (int reader = 0; reader < 3; reader++) {
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(reader));
        reading.add(readers.submit(() -> countUntilItIsDone(shuffled)));
      }
      for (var reader : reading) {
        var _ = reader.get();
      }
    }

    assertThat(counted())
        .isEqualTo(
            Map.of(
                "", Map.of("handoffs", 60L, "state.COMPLETED", 60L),
                "shop", Map.of("outcome.NO_ANSWER", 60L),
                "desk", Map.of("outcome.ACCEPTED", 60L, "answered_after.5", 60L)));
  }

  /// As the stream does: what could not be counted comes again.
  private void countUntilItIsDone(List<Handoff> handoffs) {
    for (var portion : HandoffCounter.portions(handoffs)) {
      while (!counter.count(portion)) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void countsNothingTwiceWhenTheDatabaseIsAwayMeanwhile() {
    var unsure = new HandoffCounter(proxied(), environment());
    var versions = versions(1);
    assertThat(unsure.count(versions.subList(0, 5))).isTrue();

    dynamo.stop();
    assertThatThrownBy(() -> unsure.count(versions)).isInstanceOf(StoreException.class);
    dynamo.start();
    assertThat(unsure.count(versions)).isTrue();

    assertThat(counted().get("")).isEqualTo(Map.of("handoffs", 1L, "state.COMPLETED", 1L));
  }

  /// Fails as the functions' database does.
  private Database proxied() {
    return new SdkClients(environment()).database();
  }

  @Test
  void keepsProjectsApart() {
    var clinic = new ProjectId("clinic");
    var theirs = begun(clinic, 2, HandoffContext.NONE, NOON).withNextRevision(NOON, "call");

    count(List.of(numbered(begun(1, NOON)).getFirst(), theirs));

    assertThat(counted().get("")).isEqualTo(Map.of("handoffs", 1L));
    assertThat(statistics.of(clinic, QUARTER).counters()).hasSize(1);
  }

  @Test
  void remembersHowTheLastThreeAttemptsEnded() {
    for (int number : new int[] {2, 1, 4, 3, 5}) {
      count(versions(number));
    }

    assertThat(statistics.recent(MUSEUM))
        .containsOnlyKeys(SHOP, DESK)
        .containsEntry(SHOP, statistics.recent(MUSEUM, SHOP));
    assertThat(statistics.recent(MUSEUM, SHOP)).containsExactly(missed(3), missed(4), missed(5));
    assertThat(statistics.recent(MUSEUM, DESK))
        .extracting(RecentAttempt::outcome)
        .containsOnly(Outcome.ACCEPTED)
        .hasSize(3);
    assertThat(statistics.recent(MUSEUM, DestinationFixture.id("nobody"))).isEmpty();
  }

  private static RecentAttempt missed(int number) {
    return new RecentAttempt(id(number), 0, Outcome.NO_ANSWER, NOON.plusSeconds(number));
  }

  @Test
  void forgetsWhenTheHandoffsAreForgotten() {
    count(versions(1));

    clock.advance(Duration.ofDays(90).minusSeconds(1));
    assertThat(counted()).isNotEmpty();
    clock.advance(Duration.ofSeconds(2));
    assertThat(counted()).isEmpty();
    assertThat(dynamo.items("StatisticsTable"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsKey("expires_at_seconds"));
  }

  @Test
  void portionsKeepTheOrderAndFitIntoOneTransaction() {
    var told = new ArrayList<Handoff>();
    for (int number = 1; number <= 40; number++) {
      told.add(versions(number).getLast());
    }

    var portions = HandoffCounter.portions(told);

    assertThat(portions.stream().flatMap(List::stream).toList()).isEqualTo(told);
    assertThat(portions).hasSize(4);
    assertThat(HandoffCounter.portions(List.of())).isEmpty();
  }

  private void count(List<Handoff> handoffs) {
    assertThat(counter.count(handoffs)).isTrue();
  }

  /// By the names of the destinations; that of the project is empty.
  private Map<String, Map<String, Long>> counted() {
    return statistics.of(MUSEUM, QUARTER).counters().entrySet().stream()
        .collect(toMap(entry -> name(entry.getKey()), entry -> entry.getValue().byName()));
  }

  private static String name(Counter counter) {
    return counter.destination().map(id -> id.value().replaceAll("dst_|0", "")).orElse("");
  }
}
