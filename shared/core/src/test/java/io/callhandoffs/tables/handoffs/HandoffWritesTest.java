package io.callhandoffs.tables.handoffs;

import static io.callhandoffs.tables.handoffs.AnyHandoff.begun;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class HandoffWritesTest {

  private static final Duration RETENTION = Duration.ofDays(90);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00.123456Z");
  private Handoffs handoffs;

  @BeforeEach
  void open() {
    handoffs = new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), RETENTION, clock);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void givesBackExactlyWhatWasWritten(long seed) {
    var any = new AnyHandoff(seed);
    for (int i = 0; i < 50; i++) {
      var handoff = any.next();

      assertThat(handoffs.write(handoff, "tester")).isTrue();

      assertThat(handoffs.find(handoff.id()))
          .contains(handoff.withNextRevision(handoffs.now(), "tester"));
    }
  }

  @Test
  void findsNothingForAHandoffThatWasNeverWritten() {
    assertThat(handoffs.find(begun(1).id())).isEmpty();
  }

  @Test
  void countsItsWrites() {
    assertThat(handoffs.write(begun(1), "tester")).isTrue();
    var first = handoffs.find(begun(1).id()).orElseThrow();
    clock.advance(Duration.ofSeconds(5));
    assertThat(handoffs.write(first.withDisposition(Optional.of("sold")), "tester")).isTrue();

    var second = handoffs.find(begun(1).id()).orElseThrow();

    assertThat(first.revision().version()).isEqualTo(1);
    assertThat(second.revision().version()).isEqualTo(2);
    assertThat(second.review().disposition()).contains("sold");
    assertThat(second.history().createdAt()).isEqualTo(first.history().createdAt());
    assertThat(second.revision().updatedAt())
        .isEqualTo(first.revision().updatedAt().plusSeconds(5));
  }

  @Test
  void refusesAWriteThatWasMadeOfAnOlderVersion() {
    assertThat(handoffs.write(begun(1), "tester")).isTrue();
    var seen = handoffs.find(begun(1).id()).orElseThrow();
    assertThat(handoffs.write(seen.withDisposition(Optional.of("first")), "tester")).isTrue();

    assertThat(handoffs.write(seen.withDisposition(Optional.of("second")), "tester")).isFalse();
    assertThat(handoffs.write(begun(1), "tester")).isFalse();

    assertThat(handoffs.find(begun(1).id()).orElseThrow().review().disposition()).contains("first");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void letsOneOfManyWritersWin(int round) throws Exception {
    var seen = begun(round);
    var wins = new ArrayList<Future<Boolean>>();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        var mine = seen.withDisposition(Optional.of("writer " + i));
        wins.add(
            threads.submit(() -> {
              start.await();
              return handoffs.write(mine, "tester");
            }));
      }
      start.countDown();
    }

    int won = 0;
    for (var win : wins) {
      won += win.get() ? 1 : 0;
    }
    assertThat(won).isEqualTo(1);
    assertThat(handoffs.find(seen.id()).orElseThrow().revision().version()).isEqualTo(1);
  }

  /// DynamoDB deletes expired items up to days later.
  @Test
  void findsNoExpiredHandoffThatIsNotDeletedYet() {
    assertThat(handoffs.write(begun(1), "tester")).isTrue();

    clock.advance(RETENTION.minusSeconds(1));
    assertThat(handoffs.find(begun(1).id())).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(handoffs.find(begun(1).id())).isEmpty();
  }

  @Test
  void writesWhenAHandoffExpires() {
    assertThat(handoffs.write(begun(1), "tester")).isTrue();

    var expires = attribute(begun(1), "expires_at_seconds").n();

    assertThat(Instant.ofEpochSecond(Long.parseLong(expires)))
        .isEqualTo(Instant.parse("2027-02-21T12:00:00Z"));
  }

  @Test
  void writesTheStateByWhichAHandoffIsFiltered() {
    var handoff = new AnyHandoff(5).nextAccepted();
    assertThat(handoffs.write(handoff, "tester")).isTrue();

    assertThat(attribute(handoff, "state").s()).isEqualTo(handoff.state().name());
  }

  @Test
  void printsNothingAboutPeople() {
    var any = new AnyHandoff(6);
    for (var handoff : List.of(any.next(), any.next(), any.nextAccepted())) {
      assertThat(handoff.call().toString() + handoff.context() + handoff.progress().heard())
          .doesNotContain("4155550100", "2079460000", AnyHandoff.WORDS);
    }
  }

  private AttributeValue attribute(Handoff handoff, String name) {
    var key = Map.of("id", AttributeValue.fromS(handoff.id().value()));
    var table = dynamo.table("HandoffsTable");
    var item = dynamo.client().getItem(get -> get.tableName(table).key(key)).item();
    return requireNonNull(item.get(name), name);
  }
}
