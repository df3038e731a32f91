package io.callhandoffs.tables.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.ItemKind;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Target;
import io.callhandoffs.health.Health;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.OutsideLines;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Region;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stored items stay as they are and are read as they were. How the API shows destinations,
/// settings and policies is recorded beside their functions' tests.
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

  private static ItemKind<Destination> destinations(String target) {
    return ItemKind.of(
        DestinationItem::read,
        destination -> DestinationItem.write(MUSEUM, destination),
        "id name number target target.type description version created_at updated_at "
            + target
            + " handling.hours.zone handling.hours.weekly handling.when_closed.do"
            + " handling.when_closed.text");
  }

  private static ItemKind<Destination> telephones() {
    return destinations("target.number target.region target.kind");
  }

  private static ItemKind<Versioned<ProjectSettings>> settings(ProjectId project) {
    return ItemKind.of(
        SettingsItem::read,
        settings -> SettingsItem.write(project, settings),
        "version updated_at switchboard.domain switchboard.number switchboard.region switchboard.kind last_resort.do"
            + " assistant.url event_webhook.url event_webhook.secret checks.dial checks.daily_cap");
  }

  private static ItemKind<Versioned<DiallingPolicy>> policies(ProjectId project) {
    return ItemKind.of(
        PolicyItem::read, policy -> PolicyItem.write(project, policy), "version updated_at");
  }

  private static ItemKind<Directory> directories(ProjectId project, String required) {
    return ItemKind.of(
        DirectoryItem::read,
        directory -> DirectoryItem.write(project, directory),
        "version " + required);
  }

  private static ItemKind<OwnNumbers> ownNumbers() {
    return ItemKind.of(DiallingItems::readOwn, own -> DiallingItems.write(MUSEUM, own), "");
  }

  private static ItemKind<Set<Region>> lastHomes() {
    return ItemKind.of(
        DiallingItems::readLastHome,
        countries -> DiallingItems.writeLastHome(MUSEUM, countries),
        "");
  }

  private static ItemKind<Health> healths() {
    var id = new DestinationId("dst_4qnz8gwqw7x0vchvw12q");
    return ItemKind.of(
        HealthItem::read,
        health -> HealthItem.write(MUSEUM, id, health, 2),
        "state since levels.level levels.failures levels.at levels.why");
  }

  private static ItemKind<IndexCard> indexes() {
    return ItemKind.of(
        IndexCardItem::read,
        card ->
            IndexCardItem.write(card)
                .put(Items.PROJECT, MUSEUM.value())
                .put(Items.KEY, IndexCard.KEY),
        "label model index_parts vector_parts versions warnings.destination warnings.code"
            + " warnings.because warnings.like_name");
  }

  static List<Arguments> kinds() {
    var plain = new ProjectId("plain");
    return List.of(
        Arguments.of("destination-full", telephones()),
        Arguments.of("destination-plain", telephones()),
        Arguments.of("destination-extension", destinations("target.digits")),
        Arguments.of("destination-sip", destinations("target.uri")),
        Arguments.of("settings-full", settings(MUSEUM)),
        Arguments.of("settings-plain", settings(plain)),
        Arguments.of("settings-notices", settings(new ProjectId("told"))),
        Arguments.of("settings-sip", settings(new ProjectId("sip"))),
        Arguments.of("policy-full", policies(MUSEUM)),
        Arguments.of("policy-plain", policies(plain)),
        Arguments.of("policy-outside", policies(new ProjectId("outside"))),
        Arguments.of("own-numbers", ownNumbers()),
        Arguments.of("last-home", lastHomes()),
        Arguments.of("directory", directories(MUSEUM, "count default_id")),
        Arguments.of(
            "directory-failing", directories(new ProjectId("failing"), "count default_id")),
        Arguments.of("health", healths()),
        Arguments.of("directory-empty", directories(plain, "count")),
        Arguments.of("index", indexes()));
  }

  /// Items that are tested further down, or beside the function that writes them.
  private static final Set<String> OTHERS =
      Set.of("name", "idempotency", "index-part", "vectors-part");

  @Test
  void everyStoredItemIsTested() {
    var kinds = kinds().stream().map(kind -> (String) kind.get()[0]);

    assertThat(StoredItem.names("destinations"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(kinds, OTHERS.stream()).map("destinations/"::concat).toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void writesAnItemAsItWasOnceItIsRead(String name, ItemKind<?> kind) {
    kind.requireUnchanged(StoredItem.read("destinations/" + name));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readsAnItemFromBeforeAnyOfItsAttributes(String name, ItemKind<?> kind) {
    kind.requireOnlyWhatIsRequired(StoredItem.read("destinations/" + name));
  }

  @Test
  void readsDefaultsForWhatADestinationOmits() {
    var least = telephones().leastMeaning(StoredItem.read("destinations/destination-full"));

    assertThat(least.name()).isEqualTo(new DestinationName("School visits"));
    assertThat(least.active()).isTrue();
    assertThat(least.purpose().examples()).isEqualTo(Examples.NONE);
    assertThat(least.handling()).isEqualTo(Handling.PLAIN);
    assertThat(least.target())
        .isEqualTo(
            new Target.Phone(
                new PhoneNumber("+442079460018"),
                Digits.NONE,
                new NumberFacts("GB", NumberKind.FIXED_LINE)));
  }

  @Test
  void readsDefaultsForWhatSettingsOmit() {
    var least = settings(MUSEUM).leastMeaning(StoredItem.read("destinations/settings-full"));

    assertThat(least.value()).isEqualTo(ProjectSettings.DEFAULT);
  }

  /// Before there was a choice, a switch among the checks said whether health was told.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWhetherHealthWasToldAsAKindOfNotice(boolean told) {
    var checks = Item.empty().put("dial", Dial.NEVER).put("daily_cap", 20).put("notify", told);
    var item =
        Item.empty().put("version", 1).put("updated_at", clock.instant()).put("checks", checks);

    var notices = SettingsItem.read(new Attributes(item.fields())).value().notices();

    assertThat(notices.contains(NoticeKind.HEALTH)).isEqualTo(told);
    assertThat(notices).contains(NoticeKind.MESSAGES).hasSize(told ? 7 : 6);
  }

  @Test
  void readsWhatPeopleWantToBeToldOf() {
    var stored = StoredItem.read("destinations/settings-notices");

    assertThat(settings(new ProjectId("told")).meaning(stored).value().notices())
        .containsExactlyInAnyOrder(NoticeKind.CALLBACKS, NoticeKind.MESSAGES);
  }

  @Test
  void readsDefaultsForWhatAPolicyOmits() {
    var least = policies(MUSEUM).leastMeaning(StoredItem.read("destinations/policy-full"));

    assertThat(least.value()).isEqualTo(DiallingPolicy.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy-full", "policy-plain"})
  void closesWhatAPolicyFromBeforeOutsideLinesDoesNotOpen(String name) {
    var stored = StoredItem.read("destinations/" + name);

    assertThat(policies(MUSEUM).meaning(stored).value().outside()).isEqualTo(OutsideLines.CLOSED);
  }

  @Test
  void allowsNoCountryIfAPolicyIsLimitedAndNamesNone() {
    var limited = StoredItem.read("destinations/policy-full").without("countries");

    assertThat(policies(MUSEUM).meaning(limited).value().countries()).contains(Set.of());
  }

  @Test
  void findsADestinationByTheNameThatWasStored() {
    var found =
        new Destinations(dynamo.database(), environment)
            .find(MUSEUM, new DestinationName("SCHOOL visits"));

    assertThat(found.map(Entry::destination).map(Destination::id)).contains(SCHOOLS);
  }

  @Test
  void readsTheDefaultAndTheCountOfADirectory() {
    assertThat(new Destinations(dynamo.database(), environment).directory(MUSEUM))
        .isEqualTo(new Directory(9, 4, Optional.of(DESK)));
  }

  @Test
  void answersARepeatedRequestWithWhatItCreatedThen() {
    clock.set(Instant.parse("2026-11-24T10:15:34Z"));
    var editor = new DestinationEditor(dynamo.database(), environment, clock);
    var key = IdempotencyKey.of("desk", "key-1", "the request");

    var answered = editor.answered(MUSEUM, key).orElseThrow();

    assertThat(answered.isDefault()).isFalse();
    assertThat(answered.destination().id()).isEqualTo(SCHOOLS);
    assertThat(answered.destination().revision().version()).isEqualTo(1);
  }

  @Test
  void readsTheProjectsOwnNumbers() {
    assertThat(new DiallingPolicies(dynamo.database(), environment, clock).ownNumbers(MUSEUM))
        .isEqualTo(
            new OwnNumbers(
                Map.of(
                    new PhoneNumber("+442079460100"), Optional.of(new Region("GB")),
                    new PhoneNumber("+88213123456"), Optional.empty())));
  }

  @Test
  void readsTheCoverageAndTheWarningsOfAnIndex() {
    var learned = new Destinations(dynamo.database(), environment).learned(MUSEUM).orElseThrow();

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
