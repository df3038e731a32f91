package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Samples.draft;
import static io.callhandoffs.tables.destinations.Samples.elaborate;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DestinationsTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final Precondition FIRST = new Precondition("1", false, "tester");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Destinations destinations;
  private DestinationEditor editor;

  @BeforeEach
  void open() {
    var environment = new Environment(dynamo.environment());
    destinations = new Destinations(dynamo.database(), environment);
    editor = new DestinationEditor(dynamo.database(), environment, Clock.systemUTC());
  }

  @CanIgnoreReturnValue
  private DestinationId created(String name) {
    return created(draft(name));
  }

  private DestinationId created(Draft draft) {
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }

  private DestinationPage page(Optional<String> after) {
    return destinations.page(MUSEUM, after, 2);
  }

  private static List<String> names(DestinationPage page) {
    return page.entries().stream().map(entry -> entry.destination().name().value()).toList();
  }

  @Test
  void listsByNamePageByPage() {
    List.of("Tickets", "café", "Lost property", "Shop").forEach(this::created);

    var first = page(Optional.empty());
    var second = page(first.after());

    assertThat(names(first)).containsExactly("café", "Lost property");
    assertThat(names(second)).containsExactly("Shop", "Tickets");
    assertThat(second.after()).isEmpty();
    assertThat(destinations.page(MUSEUM, Optional.empty(), 100).entries())
        .filteredOn(Entry::isDefault)
        .extracting(entry -> entry.destination().name().value())
        .containsExactly("Tickets");
  }

  @Test
  void neitherSkipsNorRepeatsWhenTheListChangesBetweenPages() {
    List.of("A", "B", "D", "E").forEach(this::created);
    var first = page(Optional.empty());
    var b = destinations.find(MUSEUM, new DestinationName("B")).orElseThrow();
    editor.delete(MUSEUM, b.destination().id(), Optional.empty(), FIRST);
    created("AA");
    created("C");

    assertThat(names(first)).containsExactly("A", "B");
    assertThat(names(page(first.after()))).containsExactly("C", "D");
  }

  @Test
  void listsNothingForAProjectThatWasNeverWritten() {
    assertThat(page(Optional.empty())).isEqualTo(new DestinationPage(List.of(), Optional.empty()));
    assertThat(destinations.directory(MUSEUM)).isEqualTo(Directory.EMPTY);
    assertThat(destinations.findDefault(MUSEUM)).isEmpty();
  }

  static List<WhenClosed> whenClosed() {
    return List.of(
        new WhenClosed.Next(),
        new WhenClosed.Default(),
        new WhenClosed.Voicemail(),
        new WhenClosed.Message(new Announcement("We are closed.")));
  }

  @ParameterizedTest
  @MethodSource("whenClosed")
  void readsBackADestinationWithEverySetting(WhenClosed whenClosed) {
    var callerId = new CallerId.Own(new PhoneNumber("+442079460001"));
    var fallback = created("Tickets");
    var draft =
        DestinationFixture.handled(
            Samples.reaching("Desk", Samples.SIP), elaborate(fallback, callerId, whenClosed));

    var found = destinations.find(MUSEUM, created(draft)).orElseThrow();

    assertThat(found.destination().draft()).isEqualTo(draft);
    assertThat(destinations.all(MUSEUM)).contains(found.destination());
  }

  @Test
  void readsBackADestinationWithDefaultSettings() {
    var draft = Samples.draft("Desk");
    assertThat(
            destinations
                .find(MUSEUM, created(draft))
                .map(Entry::destination)
                .map(Destination::draft))
        .contains(draft);
  }

  @Test
  void readsMoreThanOnePageOfTheTable() {
    var description = "x".repeat(Description.MAX_LENGTH);
    var examples =
        IntStream.range(0, Examples.MAX_COUNT)
            .mapToObj(i -> "%03d".formatted(i) + "\u00e9".repeat(Examples.MAX_LENGTH - 3))
            .toList();
    for (int i = 0; i < 60; i++) {
      var _ = created(DestinationFixture.purposed(draft("Desk " + i), description, examples));
    }

    assertThat(destinations.all(MUSEUM)).hasSize(60);
    assertThat(destinations.page(MUSEUM, Optional.empty(), 100).entries()).hasSize(60);
  }
}
