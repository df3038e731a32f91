package io.callhandoffs.tables.statistics;

import static io.callhandoffs.fixture.HandoffFixture.MUSEUM;
import static io.callhandoffs.fixture.HandoffFixture.begun;
import static io.callhandoffs.fixture.HandoffFixture.id;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.statistics.Figures;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.tables.statistics.RungHandoffs.Found;
import io.callhandoffs.tables.statistics.RungHandoffs.Wanted;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What was stored is understood, and counted on.
class StoredStatisticsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final DestinationId SHOP = DestinationFixture.id("shop");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Environment environment;

  @BeforeEach
  void store() {
    var variables = new HashMap<>(dynamo.environment());
    variables.put("RETENTION_DAYS", "90");
    environment = new Environment(variables);
    StoredItem.names("statistics")
        .forEach(name -> dynamo.put("StatisticsTable", StoredItem.read(name)));
  }

  @Test
  void addsUpWhatWasCounted() {
    assertThat(figures().handoffs()).isEqualTo(3);
    assertThat(figures().unclassified()).isEqualTo(1);
    assertThat(figures().outcomes()).isEqualTo(Map.of(Outcome.ACCEPTED, 1L, Outcome.NO_ANSWER, 2L));
    assertThat(figures().secondsToAnswer().orElseThrow().p50()).isEqualTo(12);
  }

  @Test
  void knowsTheLastAttemptsAndWhatRangADestination() {
    var wanted = new Wanted(MUSEUM, SHOP, NOON, NOON.plusSeconds(60));

    assertThat(statistics().recent(MUSEUM, SHOP))
        .containsExactly(new RecentAttempt(id(1), 0, Outcome.NO_ANSWER, NOON.plusSeconds(1)));
    assertThat(
            new RungHandoffs(dynamo.database(), environment)
                .find(wanted, Optional.empty(), 10)
                .found())
        .extracting(Found::id)
        .containsExactly(id(1));
  }

  @Test
  void countsNothingAgainThatWasCounted() {
    count(withVersion(missed(), 5));
    assertThat(figures().rung()).isEqualTo(3);
  }

  @Test
  void takesBackWhatWasCountedBefore() {
    count(withVersion(begun(1, NOON.plusSeconds(1)), 6));

    assertThat(figures().handoffs()).isEqualTo(3);
    assertThat(figures().endings()).hasSize(1);
    assertThat(figures().outcomes()).isEqualTo(Map.of(Outcome.ACCEPTED, 1L, Outcome.NO_ANSWER, 1L));
    assertThat(statistics().recent(MUSEUM, SHOP)).isEmpty();
  }

  private static Handoff missed() {
    var rung = ringing(begun(1, NOON.plusSeconds(1)), SHOP, NOON.plusSeconds(1));
    var end = End.of(Outcome.NO_ANSWER, NOON.plusSeconds(26));
    return rung.withAttempt(rung.progress().rung(0).orElseThrow().withEnd(end));
  }

  private static Handoff withVersion(Handoff handoff, int version) {
    var written = handoff;
    while (written.revision().version() < version) {
      written = written.withNextRevision(NOON, "call");
    }
    return written;
  }

  private void count(Handoff handoff) {
    var counter = new HandoffCounter(dynamo.database(), environment);
    assertThat(counter.count(List.of(handoff))).isTrue();
  }

  private Statistics statistics() {
    return new Statistics(dynamo.database(), environment, new TestClock(NOON));
  }

  private Figures figures() {
    var period = new Period(new Quarter(NOON), new Quarter(NOON.plusSeconds(900)));
    return statistics().of(MUSEUM, period).all();
  }
}
