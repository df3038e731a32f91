package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Refusals.refusalOf;
import static io.callhandoffs.tables.destinations.Samples.draft;
import static io.callhandoffs.tables.destinations.Samples.fallingBackTo;
import static io.callhandoffs.tables.destinations.Samples.inactive;
import static io.callhandoffs.tables.destinations.Samples.reaching;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure.Conflict;
import io.callhandoffs.failure.Failure.Invalid;
import io.callhandoffs.failure.Failure.NotFound;
import io.callhandoffs.failure.Failure.Stale;
import io.callhandoffs.failure.Failure.Violation;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Precondition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationEditorTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final DestinationId UNKNOWN = new DestinationId("dst_00000000000000000000");
  private static final Precondition FIRST = new Precondition("1", false, "tester");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private Destinations destinations;
  private DestinationEditor editor;

  @BeforeEach
  void open() {
    var environment = new Environment(dynamo.environment());
    destinations = new Destinations(dynamo.database(), environment);
    editor = new DestinationEditor(dynamo.database(), environment, clock);
  }

  @CanIgnoreReturnValue
  private DestinationId created(String name) {
    return created(draft(name));
  }

  @CanIgnoreReturnValue
  private DestinationId created(Draft draft) {
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }

  @Test
  void makesTheFirstDestinationTheDefault() {
    var first = editor.create(MUSEUM, draft("School visits"), Optional.empty(), "tester");
    var second = editor.create(MUSEUM, draft("Tickets"), Optional.empty(), "tester");

    assertThat(first.isDefault()).isTrue();
    assertThat(second.isDefault()).isFalse();
    assertThat(destinations.find(MUSEUM, first.destination().id())).contains(first);
    assertThat(destinations.findDefault(MUSEUM)).contains(first);
    assertThat(destinations.directory(MUSEUM))
        .isEqualTo(new Directory(2, 2, Optional.of(first.destination().id())));
  }

  @Test
  void refusesAFirstDestinationThatCouldNotBeTheDefault() {
    assertThat(refusalOf(() -> created(inactive("Tickets"))))
        .isEqualTo(
            new Invalid("active", "must be true: a project's first destination is its default"));
    assertThat(destinations.directory(MUSEUM)).isEqualTo(Directory.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"School visits", "SCHOOL VISITS", "  school\u00a0  visits ", "ＳＣＨＯＯＬ visits"})
  void refusesANameThatDiffersOnlyInCaseAndSpacing(String name) {
    created("School visits");
    assertThat(refusalOf(() -> created(name))).isInstanceOf(Conflict.class);
    assertThat(destinations.directory(MUSEUM).count()).isEqualTo(1);
  }

  @Test
  void keepsProjectsApart() {
    var id = created("Tickets");

    assertThat(destinations.all(CLINIC)).isEmpty();
    assertThat(destinations.find(CLINIC, id)).isEmpty();
    assertThat(refusalOf(() -> editor.delete(CLINIC, id, Optional.empty(), FIRST)))
        .isInstanceOf(NotFound.class);
    assertThat(editor.create(CLINIC, draft("Tickets"), Optional.empty(), "tester").isDefault())
        .isTrue();
  }

  @Test
  void freesTheOldNameWhenADestinationIsRenamed() {
    var id = created("Tickets");
    var renamed = editor.replace(MUSEUM, id, draft("Box office"), FIRST);

    assertThat(renamed.destination().revision().version()).isEqualTo(2);
    assertThat(destinations.find(MUSEUM, new DestinationName("box OFFICE"))).contains(renamed);
    assertThat(destinations.find(MUSEUM, new DestinationName("Tickets"))).isEmpty();
    assertThat(created("Tickets")).isNotEqualTo(id);
  }

  @Test
  void letsADestinationChangeTheSpellingOfItsName() {
    var id = created("tickets");
    assertThat(editor.replace(MUSEUM, id, draft("Tickets"), FIRST).destination().name().value())
        .isEqualTo("Tickets");
    assertThat(destinations.find(MUSEUM, new DestinationName("tickets"))).isPresent();
  }

  @Test
  void remembersWhenADestinationWasCreatedAndChanged() {
    var created = clock.instant();
    var id = created("Tickets");
    clock.advance(Duration.ofHours(1));
    var changed = editor.replace(MUSEUM, id, draft("Box office"), FIRST).destination();

    assertThat(changed.createdAt()).isEqualTo(created);
    assertThat(changed.revision().updatedAt()).isEqualTo(clock.instant());
  }

  @Test
  void refusesAChangeOfAnotherVersion() {
    var id = created("Tickets");
    var changed = editor.replace(MUSEUM, id, draft("Box office"), FIRST);

    assertThat(refusalOf(() -> editor.replace(MUSEUM, id, draft("Shop"), FIRST)))
        .isInstanceOf(Conflict.class);
    assertThat(
            refusalOf(() ->
                editor.replace(MUSEUM, id, draft("Shop"), new Precondition("1", true, "tester"))))
        .isInstanceOf(Stale.class);
    assertThat(
            refusalOf(() ->
                editor.delete(MUSEUM, id, Optional.empty(), new Precondition("1", true, "tester"))))
        .isInstanceOf(Stale.class);
    assertThat(destinations.find(MUSEUM, id)).contains(changed);
  }

  @Test
  void doesNotBringADeletedDestinationBack() {
    var id = created("Tickets");
    editor.delete(MUSEUM, id, Optional.empty(), FIRST);

    assertThat(refusalOf(() -> editor.replace(MUSEUM, id, draft("Tickets"), FIRST)))
        .isInstanceOf(NotFound.class);
    assertThat(destinations.all(MUSEUM)).isEmpty();
    assertThat(destinations.directory(MUSEUM)).isEqualTo(new Directory(2, 0, Optional.empty()));
  }

  @Test
  void keepsTheDefaultUnlessItHasASuccessor() {
    var first = created("Tickets");
    var second = created("School visits");
    var asleep = created(inactive("Café"));

    assertThat(refusalOf(() -> editor.delete(MUSEUM, first, Optional.empty(), FIRST)))
        .isInstanceOf(Conflict.class);
    assertThat(refusalOf(() -> editor.delete(MUSEUM, first, Optional.of(asleep), FIRST)))
        .isInstanceOf(Conflict.class);
    assertThat(refusalOf(() -> editor.delete(MUSEUM, first, Optional.of(first), FIRST)))
        .isInstanceOf(Invalid.class);
    assertThat(refusalOf(() -> editor.delete(MUSEUM, first, Optional.of(UNKNOWN), FIRST)))
        .isInstanceOf(Invalid.class);

    editor.delete(MUSEUM, first, Optional.of(second), FIRST);
    assertThat(destinations.directory(MUSEUM).defaultId()).contains(second);
    assertThat(destinations.find(MUSEUM, first)).isEmpty();
  }

  @Test
  void keepsTheDefaultActive() {
    var first = created("Tickets");
    var asleep = created(inactive("Café"));

    assertThat(refusalOf(() -> editor.replace(MUSEUM, first, inactive("Tickets"), FIRST)))
        .isInstanceOf(Conflict.class);
    assertThat(
            refusalOf(() ->
                editor.makeDefault(
                    MUSEUM, asleep, new Precondition(first.value(), false, "tester"))))
        .isInstanceOf(Conflict.class);
    assertThat(destinations.directory(MUSEUM).defaultId()).contains(first);
  }

  @Test
  void changesTheDefault() {
    var first = created("Tickets");
    var second = created("School visits");
    var basis = new Precondition(first.value(), false, "tester");

    assertThat(editor.makeDefault(MUSEUM, second, basis).isDefault()).isTrue();
    assertThat(destinations.findDefault(MUSEUM).map(Entry::destination).map(Destination::id))
        .contains(second);
    assertThat(refusalOf(() -> editor.makeDefault(MUSEUM, first, basis)))
        .isInstanceOf(Conflict.class);
    assertThat(
            refusalOf(() ->
                editor.makeDefault(
                    MUSEUM, UNKNOWN, new Precondition(second.value(), true, "tester"))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void namesACopyAfterItsOriginal() {
    var id = created("Tickets");
    var names =
        List.of(
            editor.duplicate(MUSEUM, id, Optional.empty(), "tester"),
            editor.duplicate(MUSEUM, id, Optional.empty(), "tester"));
    var last = names.getLast().destination();
    var third = editor.duplicate(MUSEUM, last.id(), Optional.empty(), "tester").destination();
    var longName = editor.duplicate(MUSEUM, created("x".repeat(80)), Optional.empty(), "tester");

    assertThat(names)
        .extracting(entry -> entry.destination().name().value())
        .containsExactly("Tickets (copy)", "Tickets (copy 2)");
    assertThat(third.name().value()).isEqualTo("Tickets (copy 3)");
    assertThat(third.target()).isEqualTo(last.target());
    assertThat(third.revision().version()).isEqualTo(1);
    assertThat(longName.destination().name().value()).isEqualTo("x".repeat(73) + " (copy)");
    assertThat(refusalOf(() -> editor.duplicate(MUSEUM, UNKNOWN, Optional.empty(), "tester")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void answersARepeatedRequestAsItDidTheFirstTime() {
    var key = Optional.of(IdempotencyKey.of("me", "k-1", "{}"));
    var first = editor.create(MUSEUM, draft("Tickets"), key, "tester");
    var _ = editor.replace(MUSEUM, first.destination().id(), draft("Box office"), FIRST);
    clock.advance(Duration.ofHours(23));

    assertThat(editor.create(MUSEUM, draft("Tickets"), key, "tester")).isEqualTo(first);
    assertThat(destinations.directory(MUSEUM).count()).isEqualTo(1);
    assertThat(
            refusalOf(() ->
                editor.create(
                    MUSEUM,
                    draft("Shop"),
                    Optional.of(IdempotencyKey.of("me", "k-1", "{ }")),
                    "tester")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void forgetsARequestAfterADayEvenIfDynamoDbIsLate() {
    var key = Optional.of(IdempotencyKey.of("me", "k-1", "{}"));
    var first = editor.create(MUSEUM, draft("Tickets"), key, "tester");
    editor.delete(MUSEUM, first.destination().id(), Optional.empty(), FIRST);
    clock.advance(Duration.ofHours(24));

    assertThat(editor.create(MUSEUM, draft("Tickets"), key, "tester")).isNotEqualTo(first);
  }

  @Test
  void rehearsesWithoutWriting() {
    var rehearsed =
        editor.rehearsing().create(MUSEUM, draft("Tickets"), Optional.empty(), "tester");
    assertThat(rehearsed.isDefault()).isTrue();
    assertThat(destinations.directory(MUSEUM)).isEqualTo(Directory.EMPTY);

    created("Tickets");
    assertThat(
            refusalOf(() ->
                editor.rehearsing().create(MUSEUM, draft("tickets"), Optional.empty(), "tester")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void takesNoMoreDestinationsThanAProjectMayHave() {
    created("Tickets");
    var full =
        new Directory(1, Directory.MAX_DESTINATIONS, destinations.directory(MUSEUM).defaultId());
    dynamo.put("DestinationsTable", DirectoryItem.write(MUSEUM, full));

    assertThat(refusalOf(() -> created("One more"))).isInstanceOf(Conflict.class);
  }

  @Test
  void refusesAnExtensionWithoutASwitchboard() {
    assertThat(refusalOf(() -> created(reaching("Front desk", Samples.EXTENSION))))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.violations()).extracting("field").contains("number"));
  }

  @Test
  void refusesFallbacksThatLeadNowhereOrInACircle() {
    var tickets = created("Tickets");
    var visits = created(fallingBackTo("School visits", tickets));
    var shop = created(fallingBackTo("Shop", visits));

    assertThat(refusalOf(() -> created(fallingBackTo("Café", tickets, UNKNOWN))))
        .isEqualTo(new Invalid("fallbacks[1]", "is not a destination here"));
    assertThat(
            refusalOf(
                () -> editor.replace(MUSEUM, tickets, fallingBackTo("Box office", shop), FIRST)))
        .isEqualTo(
            new Invalid(
                List.of(
                    new Violation(
                        "fallbacks",
                        "lead in a circle: Box office → Shop → School visits → Box office"))));
    assertThat(refusalOf(() -> editor.replace(MUSEUM, visits, fallingBackTo("V", visits), FIRST)))
        .isEqualTo(new Invalid("fallbacks", "lead in a circle: V → V"));
  }

  @Test
  void keepsADestinationThatOthersFallBackTo() {
    created("Default");
    var tickets = created("Tickets");
    created(fallingBackTo("Shop", tickets));

    assertThat(refusalOf(() -> editor.delete(MUSEUM, tickets, Optional.empty(), FIRST)))
        .isEqualTo(new Conflict("It is a fallback of \"Shop\"; change that first"));
  }
}
