package io.callhandoffs.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.ItemKind;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What owners have stored stays as it is and is understood as it was. How the API shows
/// destinations, settings and policies is recorded beside their functions' tests.
class StoredDestinationsTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final DestinationId DESK = id("destinations/destination-plain");
  private static final DestinationId SCHOOLS = id("destinations/destination-full");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T13:00:00Z");
  private Environment environment;

  @BeforeEach
  void store() {
    environment = new Environment(dynamo.environment());
    StoredItem.names("destinations")
        .forEach(name -> dynamo.put("DestinationsTable", StoredItem.read(name)));
  }

  private static DestinationId id(String name) {
    return new DestinationId(StoredItem.read(name).text("id"));
  }

  private static ItemKind<?> destinations() {
    return new ItemKind<>(DestinationItem::read, one -> DestinationItem.write(MUSEUM, one));
  }

  private static ItemKind<?> settings(ProjectId project) {
    return new ItemKind<>(item -> ProjectItem.read(project, item), ProjectItem::write);
  }

  private static ItemKind<?> policies(ProjectId project) {
    return new ItemKind<>(
        DiallingItems::readPolicy, policy -> DiallingItems.write(project, policy));
  }

  private static ItemKind<?> directories(ProjectId project) {
    return new ItemKind<>(DirectoryItem::read, one -> DirectoryItem.write(project, one));
  }

  private static ItemKind<?> healths() {
    return new ItemKind<>(WebhookHealths::read, one -> WebhookHealths.write(MUSEUM, one));
  }

  private static ItemKind<?> ownNumbers() {
    return new ItemKind<>(DiallingItems::readOwn, own -> DiallingItems.write(MUSEUM, own));
  }

  private static ItemKind<?> indexes() {
    return new ItemKind<>(
        IndexCard::read,
        card -> card.item().put(Items.PROJECT, MUSEUM.value()).put(Items.KEY, IndexCard.KEY));
  }

  static List<Arguments> kinds() {
    var plain = new ProjectId("plain");
    return List.of(
        Arguments.of("destination-full", destinations()),
        Arguments.of("destination-plain", destinations()),
        Arguments.of("destination-extension", destinations()),
        Arguments.of("destination-sip", destinations()),
        Arguments.of("settings-full", settings(MUSEUM)),
        Arguments.of("settings-plain", settings(plain)),
        Arguments.of("settings-sip", settings(new ProjectId("sip"))),
        Arguments.of("policy-full", policies(MUSEUM)),
        Arguments.of("policy-plain", policies(plain)),
        Arguments.of("own-numbers", ownNumbers()),
        Arguments.of("directory", directories(MUSEUM)),
        Arguments.of("directory-empty", directories(plain)),
        Arguments.of("webhook-health-failing", healths()),
        Arguments.of("webhook-health-disabled", healths()),
        Arguments.of("index", indexes()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void writesAnItemAsItWasOnceItIsRead(String name, ItemKind<?> kind) {
    kind.requireUnchanged(StoredItem.read("destinations/" + name));
  }

  @Test
  void findsADestinationByTheNameThatWasStored() {
    var found =
        new Destinations(dynamo.enhanced(), environment)
            .find(MUSEUM, new DestinationName("SCHOOL visits"));

    assertThat(found.map(Entry::destination).map(Destination::id)).contains(SCHOOLS);
  }

  @Test
  void knowsTheDefaultAndTheCount() {
    assertThat(new Destinations(dynamo.enhanced(), environment).directory(MUSEUM))
        .isEqualTo(new Directory(9, 4, Optional.of(DESK)));
  }

  @Test
  void answersARepeatedRequestWithWhatItCreatedThen() {
    clock.set(Instant.parse("2026-11-24T10:15:34Z"));
    var editor = new DestinationEditor(dynamo.enhanced(), environment, clock);
    var key = IdempotencyKey.of("desk", "key-1", "the request");

    var answered = editor.answered(MUSEUM, key).orElseThrow();

    assertThat(answered.isDefault()).isFalse();
    assertThat(answered.destination().id()).isEqualTo(SCHOOLS);
    assertThat(answered.destination().version()).isEqualTo(1);
  }

  @Test
  void knowsWhatIsWrongWithAWebhook() {
    assertThat(new WebhookHealths(dynamo.enhanced(), environment).find(MUSEUM))
        .contains(
            new WebhookHealth(
                Instant.parse("2026-11-23T10:22:35.250Z"), "It answered 500", Optional.empty()));
  }

  @Test
  void knowsTheProjectsOwnNumbers() {
    assertThat(new DiallingPolicies(dynamo.enhanced(), environment, clock).ownNumbers(MUSEUM))
        .isEqualTo(
            new OwnNumbers(
                Map.of(
                    new PhoneNumber("+442079460100"), Optional.of(new Region("GB")),
                    new PhoneNumber("+88213123456"), Optional.empty())));
  }

  @Test
  void knowsWhatWasLearned() {
    var learned = new Destinations(dynamo.enhanced(), environment).learned(MUSEUM).orElseThrow();

    assertThat(learned.coverage())
        .isEqualTo(new IndexCard.Coverage("minilm-7", Map.of(DESK, 1L, SCHOOLS, 2L)));
    assertThat(learned.warnings())
        .containsExactly(
            new IndexCard.Warning(
                SCHOOLS,
                IndexCard.Warning.Code.READS_LIKE,
                Optional.of(new IndexCard.Warning.Like(DESK, "Front desk")),
                "They read alike"),
            new IndexCard.Warning(
                DESK, IndexCard.Warning.Code.SAYS_LITTLE, Optional.empty(), "Say more"));
  }
}
