package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Samples.draft;
import static io.callhandoffs.tables.destinations.Samples.reaching;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.Level;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthsTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final Set<Level> ALL = EnumSet.allOf(Level.class);
  private static final Finding DEAD = Finding.failed(Level.LINE, "Nobody answered.");
  private static final Finding ALIVE = Finding.passed(Level.LINE, "Somebody answered.");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private Destinations destinations;
  private DestinationEditor editor;
  private Healths healths;
  private Destination shop;

  @BeforeEach
  void open() {
    var environment = new Environment(dynamo.environment());
    destinations = new Destinations(dynamo.database(), environment);
    editor = new DestinationEditor(dynamo.database(), environment, clock);
    healths = new Healths(dynamo.database(), environment);
    var _ = editor.create(MUSEUM, draft("Front desk"), Optional.empty(), "tester");
    shop = editor.create(MUSEUM, draft("Shop"), Optional.empty(), "tester").destination();
  }

  @CanIgnoreReturnValue
  private Optional<Healths.Change> note(Finding finding) {
    return healths.note(MUSEUM, shop, List.of(finding), ALL, clock.instant());
  }

  @Test
  void keepsWhatWasFound() {
    assertThat(healths.find(MUSEUM, shop.id())).isEmpty();
    note(DEAD);

    var health = healths.find(MUSEUM, shop.id()).orElseThrow();
    assertThat(health.state()).isEqualTo(HealthState.DEGRADED);
    assertThat(health.why()).containsExactly("Nobody answered.");
    assertThat(health.since()).isEqualTo(clock.instant());
    assertThat(healths.all(MUSEUM)).containsExactly(Map.entry(shop.id(), health));
  }

  @Test
  void tellsCallersFunctionsOfTheFailureAndOfItsEnd() {
    var projects = new Projects(destinations);
    assertThat(projects.of(MUSEUM).directory().failing()).isEmpty();
    note(DEAD);
    var before = destinations.directory(MUSEUM);
    note(DEAD);
    assertThat(projects.of(MUSEUM).directory().failing()).containsExactly(shop.id());
    assertThat(projects.of(MUSEUM).situation(clock.instant()).failing()).containsExactly(shop.id());

    note(DEAD);
    assertThat(destinations.directory(MUSEUM).version()).isEqualTo(before.version() + 1);

    note(ALIVE);
    assertThat(projects.of(MUSEUM).directory().failing()).isEmpty();
  }

  @Test
  void saysWhatIsNews() {
    assertThat(note(ALIVE).orElseThrow().isNews()).isFalse();
    assertThat(note(DEAD).orElseThrow().isNews()).isTrue();
    assertThat(note(DEAD).orElseThrow().isNews()).isTrue();
    assertThat(note(DEAD).orElseThrow().isNews()).isFalse();
    assertThat(note(ALIVE).orElseThrow().isNews()).isTrue();
  }

  @Test
  void knowsNothingOfADestinationWithAnotherNumber() {
    note(DEAD);
    note(DEAD);
    var moved = reaching("Shop", Samples.SIP);
    var first = new Precondition("1", false, "tester");
    var entry = editor.replace(MUSEUM, shop.id(), moved, first);

    assertThat(healths.find(MUSEUM, shop.id())).isEmpty();
    assertThat(destinations.directory(MUSEUM).failing()).isEmpty();
    // What was found of the former number comes too late.
    assertThat(note(DEAD)).isEmpty();
    assertThat(healths.find(MUSEUM, shop.id())).isEmpty();

    shop = entry.destination();
    assertThat(note(ALIVE)).isPresent();
  }

  @Test
  void keepsTheHealthOfADestinationWithAnotherName() {
    note(DEAD);
    note(DEAD);
    var first = new Precondition("1", false, "tester");
    var _ = editor.replace(MUSEUM, shop.id(), draft("Museum shop"), first);

    assertThat(destinations.directory(MUSEUM).failing()).containsExactly(shop.id());
    assertThat(healths.find(MUSEUM, shop.id())).isPresent();
  }

  @Test
  void forgetsADestinationThatIsDeleted() {
    note(DEAD);
    note(DEAD);
    editor.delete(MUSEUM, shop.id(), Optional.empty(), new Precondition("1", false, "tester"));

    assertThat(destinations.directory(MUSEUM).failing()).isEmpty();
    assertThat(healths.all(MUSEUM)).isEmpty();
    assertThat(note(DEAD)).isEmpty();
  }

  @Test
  void losesNothingWhenTwoChecksEndAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> note(DEAD));
      var other = threads.submit(() -> note(Finding.failed(Level.ROUTE, "Misrouted.")));
      assertThat(one.get()).isPresent();
      assertThat(other.get()).isPresent();
    }
    assertThat(healths.find(MUSEUM, shop.id()).orElseThrow().why())
        .containsExactly("Nobody answered.", "Misrouted.");
  }
}
