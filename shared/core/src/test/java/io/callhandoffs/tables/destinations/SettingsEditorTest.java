package io.callhandoffs.tables.destinations;

import static io.callhandoffs.tables.destinations.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure.Conflict;
import io.callhandoffs.failure.Failure.Stale;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Checks;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.Checks.QuietHours;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.ProjectSettings.Programs;
import io.callhandoffs.project.ProjectSettings.Speech;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Routing;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import io.callhandoffs.write.Revision;
import io.callhandoffs.write.Versioned;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsEditorTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final Precondition UNCONFIGURED = new Precondition("0", false, "tester");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private SettingsEditor settings;
  private Destinations destinations;
  private DestinationEditor editor;

  @BeforeEach
  void open() {
    var environment = new Environment(dynamo.environment());
    settings = new SettingsEditor(dynamo.database(), environment, clock);
    destinations = new Destinations(dynamo.database(), environment);
    editor = new DestinationEditor(dynamo.database(), environment, clock);
  }

  static List<Switchboard> switchboards() {
    return List.of(
        new Switchboard.SipDomain("pbx.example.org"),
        new Switchboard.Phone(
            new PhoneNumber("+442079460000"), new NumberFacts("GB", NumberKind.FIXED_LINE)));
  }

  private static ProjectSettings with(Optional<Switchboard> switchboard) {
    return new ProjectSettings(
        Optional.of(new Region("GB")),
        switchboard,
        new Speech(
            new Announcement("Welcome to the museum."),
            new Language("cy-GB"),
            Optional.of(new Voice("Polly.Gwyneth"))),
        new LastResort.Callback(),
        new Programs(
            Optional.of(
                new Assistant(
                    URI.create("wss://assistant.example.com/relay?v=1"),
                    Assistant.Protocol.CONVERSATION_RELAY,
                    Optional.of(new Announcement("Hello.")),
                    true)),
            new HandoffApi(
                List.of("order", "name"),
                Map.of("order", "order_number"),
                Optional.of("session"),
                true),
            Optional.of(
                new EventWebhook(
                    URI.create("https://example.com/events"), EventWebhook.newSecret()))),
        new Routing(Optional.of(new Probability(0.4)), Optional.empty()),
        new Checks(
            Optional.of(Duration.ofMinutes(15)),
            Dial.ANSWER,
            Optional.of(new QuietHours(new Zone("Europe/London"), Interval.parse("20:00-08:00"))),
            12),
        Set.of(NoticeKind.MESSAGES, NoticeKind.DIALLING));
  }

  @Test
  void givesDefaultSettingsOfAProjectThatNobodyHasConfigured() {
    assertThat(settings.get(MUSEUM)).isEqualTo(Versioned.byDefault(ProjectSettings.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("switchboards")
  void readsBackSettingsWithEachKindOfSwitchboard(Switchboard switchboard) {
    var wanted = with(Optional.of(switchboard));
    var changed = settings.replace(MUSEUM, wanted, UNCONFIGURED);

    assertThat(changed)
        .isEqualTo(new Versioned<>(wanted, Optional.of(Revision.first(clock.instant(), "tester"))));
    assertThat(settings.get(MUSEUM)).isEqualTo(changed);
    assertThat(destinations.settings(MUSEUM)).isEqualTo(wanted);
  }

  static List<LastResort> lastResorts() {
    return List.of(
        new LastResort.Voicemail(),
        new LastResort.Callback(),
        new LastResort.Message(Optional.empty()),
        new LastResort.Message(Optional.of(new Announcement("Sorry."))));
  }

  @ParameterizedTest
  @MethodSource("lastResorts")
  void readsBackEachKindOfLastResort(LastResort lastResort) {
    var wanted = SettingsFixture.with(ProjectSettings.DEFAULT, lastResort);
    var changed = settings.replace(MUSEUM, wanted, UNCONFIGURED);
    assertThat(settings.get(MUSEUM)).isEqualTo(changed);
    assertThat(changed.value().lastResort()).isEqualTo(lastResort);
  }

  @Test
  void changeOfSettingsMakesANewVersionOfTheDirectory() {
    var _ = settings.replace(MUSEUM, with(Optional.empty()), UNCONFIGURED);
    assertThat(destinations.directory(MUSEUM)).isEqualTo(new Directory(1, 0, Optional.empty()));
  }

  @Test
  void refusesAChangeOfAnotherVersion() {
    var _ = settings.replace(MUSEUM, with(Optional.empty()), UNCONFIGURED);

    assertThat(refusalOf(() -> settings.replace(MUSEUM, with(Optional.empty()), UNCONFIGURED)))
        .isInstanceOf(Conflict.class);
    assertThat(
            refusalOf(() ->
                settings.replace(
                    MUSEUM, with(Optional.empty()), new Precondition("0", true, "tester"))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void refusesToRemoveASwitchboardThatExtensionsNeed() {
    var _ = settings.replace(MUSEUM, with(switchboards().stream().findFirst()), UNCONFIGURED);
    var _ =
        editor.create(
            MUSEUM, Samples.reaching("Front desk", Samples.EXTENSION), Optional.empty(), "tester");

    assertThat(
            refusalOf(() ->
                settings.replace(
                    MUSEUM, with(Optional.empty()), new Precondition("1", false, "tester"))))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.detail()).contains("\"Front desk\""));
    assertThat(destinations.settings(MUSEUM).switchboard()).isPresent();
  }

  @Test
  void rehearsesWithoutWriting() {
    var rehearsed = settings.rehearsing().replace(MUSEUM, with(Optional.empty()), UNCONFIGURED);
    assertThat(rehearsed.version()).isEqualTo(1);
    assertThat(settings.get(MUSEUM)).isEqualTo(Versioned.byDefault(ProjectSettings.DEFAULT));
  }
}
