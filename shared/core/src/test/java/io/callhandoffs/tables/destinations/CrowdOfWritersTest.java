package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Samples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.failure.Failure.Unavailable;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.testing.LocalDynamoDb;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// As many writers of one project as may meet, on real threads, against a real DynamoDB. What they
/// had to wait is printed and not judged: that depends on what else the machine does.
class CrowdOfWritersTest {

  private static final Logger LOG = LoggerFactory.getLogger(CrowdOfWritersTest.class);

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final int WRITERS = 40;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  /// What a writer was told, and after which time.
  private record Told(String name, boolean isDone, Duration after) {}

  /// An instance of a function: it shares nothing with others but the table.
  private DestinationEditor instance() {
    var environment = new Environment(dynamo.environment());
    return new DestinationEditor(
        new SdkClients(environment).database(), environment, Clock.systemUTC());
  }

  /// Lambda's way: each request has an instance of its own.
  @RepeatedTest(3)
  void losesNoneOfManyInstances(RepetitionInfo repetition) throws Exception {
    var instances = IntStream.range(0, WRITERS).mapToObj(_ -> instance()).toList();

    assertNoneLost("instances", crowd(instances::get), repetition);
  }

  /// The local stack's way: one instance has all requests.
  @RepeatedTest(3)
  void losesNoneOfManyInOneInstance(RepetitionInfo repetition) throws Exception {
    var instance = instance();

    assertNoneLost("threads", crowd(_ -> instance), repetition);
  }

  /// All begin at the same moment, with their connections open already.
  private static List<Told> crowd(IntFunction<DestinationEditor> instances) throws Exception {
    for (int i = 0; i < WRITERS; i++) {
      var _ = created(instances.apply(i), new ProjectId("before-" + i), "Desk");
    }
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers =
          IntStream.range(0, WRITERS)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return created(instances.apply(i), MUSEUM, "Desk " + i);
                  }))
              .toList();
      start.countDown();
      threads.shutdown();
      for (var writer : writers) {
        var _ = writer.get();
      }
      return writers.stream().map(Future::resultNow).toList();
    }
  }

  private static Told created(DestinationEditor editor, ProjectId project, String name) {
    var begun = System.nanoTime();
    var isDone = isCreated(editor, project, name);
    return new Told(name, isDone, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static boolean isCreated(DestinationEditor editor, ProjectId project, String name) {
    try {
      var _ = editor.create(project, draft(name), Optional.empty(), "tester");
      return true;
    } catch (FailureException e) {
      assertThat(e.failure()).isInstanceOf(Unavailable.class);
      return false;
    }
  }

  /// There is exactly what writers were told was written. How many were refused depends on what
  /// else the machine does.
  private void assertNoneLost(String what, List<Told> told, RepetitionInfo repetition) {
    print(what + " " + repetition.getCurrentRepetition(), told);
    var written = told.stream().filter(Told::isDone).map(Told::name).toList();
    var destinations = new Destinations(dynamo.database(), new Environment(dynamo.environment()));
    assertThat(destinations.all(MUSEUM))
        .extracting(Destination::name)
        .extracting(DestinationName::value)
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(destinations.directory(MUSEUM).count()).isEqualTo(written.size());
    assertThat(written).isNotEmpty();
  }

  private static void print(String what, List<Told> told) {
    var waits = told.stream().map(Told::after).sorted().toList();
    LOG.info(
        "{} writers at once, {}: {} refused, half had waited {} ms, all {} ms",
        WRITERS,
        what,
        told.stream().filter(one -> !one.isDone()).count(),
        waits.get(WRITERS / 2).toMillis(),
        waits.getLast().toMillis());
  }
}
