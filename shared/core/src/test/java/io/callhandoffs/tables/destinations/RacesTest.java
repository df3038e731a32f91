package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Samples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Conflict;
import io.callhandoffs.failure.Failure.Stale;
import io.callhandoffs.failure.Failure.Unavailable;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Real threads, each with its own view of the table, against a real DynamoDB.
class RacesTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final int RACERS = 16;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Destinations destinations;

  @BeforeEach
  void open() {
    destinations = new Destinations(dynamo.database(), new Environment(dynamo.environment()));
  }

  private DestinationEditor editor() {
    return new DestinationEditor(
        dynamo.database(), new Environment(dynamo.environment()), Clock.systemUTC());
  }

  private DestinationId created(String name) {
    return editor().create(MUSEUM, draft(name), Optional.empty(), "tester").destination().id();
  }

  /// The outcome of one racer.
  private sealed interface Result {

    record Done(Entry entry) implements Result {}

    record Refused(Failure failure) implements Result {}
  }

  /// Starts all at the same moment and waits for the last.
  private static List<Result> race(List<Callable<Entry>> racers) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(RACERS)) {
      var running = racers.stream().map(racer -> threads.submit(() -> run(start, racer))).toList();
      start.countDown();
      for (Future<Result> future : running) {
        var _ = future.get();
      }
      return running.stream().map(Future::resultNow).toList();
    }
  }

  private static Result run(CountDownLatch start, Callable<Entry> racer) throws Exception {
    start.await();
    try {
      return new Result.Done(racer.call());
    } catch (FailureException e) {
      return new Result.Refused(e.failure());
    }
  }

  private static List<Callable<Entry>> times(int count, Callable<Entry> racer) {
    return IntStream.range(0, count).mapToObj(_ -> racer).toList();
  }

  private static long done(List<Result> results) {
    return results.stream().filter(Result.Done.class::isInstance).count();
  }

  private static Result first(List<Result> results) {
    return results.stream().filter(Result.Done.class::isInstance).findFirst().orElseThrow();
  }

  /// Those who were refused were refused for this reason, or because a busy machine did not come to
  /// them in time.
  private static void assertRefusals(List<Result> results, Class<? extends Failure> reason) {
    assertThat(results)
        .filteredOn(Result.Refused.class::isInstance)
        .extracting(refused -> ((Result.Refused) refused).failure())
        .allSatisfy(failure -> assertThat(failure).isInstanceOfAny(reason, Unavailable.class));
  }

  /// What must be true, whoever won.
  private void assertConsistent() {
    var all = destinations.all(MUSEUM);
    var directory = destinations.directory(MUSEUM);
    assertThat(directory.count()).isEqualTo(all.size());
    assertThat(destinations.page(MUSEUM, Optional.empty(), 100).entries())
        .extracting(Entry::destination)
        .containsExactlyInAnyOrderElementsOf(all)
        .doesNotHaveDuplicates();
    if (!all.isEmpty()) {
      assertThat(all).filteredOn(one -> directory.isDefault(one.id()) && one.active()).hasSize(1);
    }
  }

  @Test
  void givesANameToExactlyOneOfManyWhoWantIt() throws Exception {
    var results =
        race(
            times(
                RACERS,
                () -> editor().create(MUSEUM, draft("Tickets"), Optional.empty(), "tester")));

    assertThat(done(results)).isEqualTo(1);
    assertRefusals(results, Conflict.class);
    assertConsistent();
  }

  @Test
  void createsOnceForOneIdempotencyKey() throws Exception {
    var key = Optional.of(IdempotencyKey.of("me", "k", "{}"));
    var results =
        race(times(RACERS, () -> editor().create(MUSEUM, draft("Tickets"), key, "tester")));

    assertThat(done(results)).isPositive();
    assertThat(results).filteredOn(Result.Done.class::isInstance).containsOnly(first(results));
    assertRefusals(results, Unavailable.class);
    assertThat(destinations.directory(MUSEUM).count()).isEqualTo(1);
  }

  @Test
  void letsOneOfManyChangesWin() throws Exception {
    var id = created("Tickets");
    var unstated =
        race(
            times(
                RACERS,
                () ->
                    editor()
                        .replace(MUSEUM, id, draft("A"), new Precondition("1", false, "tester"))));
    var stated =
        race(
            times(
                RACERS,
                () ->
                    editor()
                        .replace(MUSEUM, id, draft("B"), new Precondition("2", true, "tester"))));

    assertThat(done(unstated)).isEqualTo(1);
    assertRefusals(unstated, Conflict.class);
    assertThat(done(stated)).isEqualTo(1);
    assertRefusals(stated, Stale.class);
    assertConsistent();
  }

  @RepeatedTest(3)
  void keepsExactlyOneDefaultWhateverIsDeleted() throws Exception {
    var ids = IntStream.range(0, 8).mapToObj(i -> created("Desk " + i)).toList();
    var racers =
        IntStream.range(0, 24)
            .<Callable<Entry>>mapToObj(i -> () -> disturb(ids.get(i % 8), ids.get((i + 3) % 8), i))
            .toList();

    var results = race(racers);
    assertThat(done(results)).isPositive();
    assertConsistent();
  }

  private Entry disturb(DestinationId id, DestinationId other, int i) {
    var entry = destinations.find(MUSEUM, id).orElseThrow(() -> Failure.notFound("gone"));
    if (i % 3 == 0) {
      var current = destinations.directory(MUSEUM).defaultId().orElseThrow();
      return editor().makeDefault(MUSEUM, id, new Precondition(current.value(), false, "tester"));
    }
    if (i % 3 == 1) {
      return editor()
          .replace(
              MUSEUM, id, Samples.inactive("Desk " + i), new Precondition("1", false, "tester"));
    }
    editor().delete(MUSEUM, id, Optional.of(other), new Precondition("1", false, "tester"));
    return entry;
  }
}
