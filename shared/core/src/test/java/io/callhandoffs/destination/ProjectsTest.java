package io.callhandoffs.destination;

import static io.callhandoffs.destination.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.failure.Failure.Conflict;
import io.callhandoffs.failure.Failure.Stale;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.Likelihood;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
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
import io.callhandoffs.write.Basis;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectsTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final Basis UNCONFIGURED = new Basis("0", false);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-23T10:15:30Z");
  private Projects projects;
  private Destinations destinations;
  private DestinationEditor editor;

  @BeforeEach
  void open() {
    var environment = new Environment(dynamo.environment());
    projects = new Projects(dynamo.enhanced(), environment, clock);
    destinations = new Destinations(dynamo.enhanced(), environment);
    editor = new DestinationEditor(dynamo.enhanced(), environment, clock);
  }

  static List<Switchboard> switchboards() {
    return List.of(
        new Switchboard.SipDomain("pbx.example.org"),
        new Switchboard.Phone(
            new PhoneNumber("+442079460000"), new NumberFacts("GB", NumberKind.FIXED_LINE)));
  }

  private static Project with(Optional<Switchboard> switchboard) {
    return with(switchboard, new LastResort.Callback());
  }

  private static Project with(Optional<Switchboard> switchboard, LastResort lastResort) {
    return new Project(
        MUSEUM,
        Optional.of(new Region("GB")),
        switchboard,
        new Announcement("Welcome to the museum."),
        new Language("cy-GB"),
        Optional.of(new Voice("Polly.Gwyneth")),
        lastResort,
        Optional.of(
            new Assistant(
                URI.create("wss://assistant.example.com/relay?v=1"),
                Assistant.Protocol.CONVERSATION_RELAY,
                Optional.of(new Announcement("Hello.")),
                true)),
        new HandoffApi(
            List.of("order", "name"), Map.of("order", "order_number"), Optional.of("session")),
        Optional.of(
            new EventWebhook(URI.create("https://example.com/events"), EventWebhook.newSecret())),
        new Routing(Optional.of(new Likelihood(0.4)), Optional.empty()),
        0,
        Optional.empty());
  }

  @Test
  void hasUsualSettingsForAProjectThatNobodyHasConfigured() {
    assertThat(projects.get(MUSEUM)).isEqualTo(Project.unconfigured(MUSEUM));
  }

  @ParameterizedTest
  @MethodSource("switchboards")
  void keepsWhatWasSet(Switchboard switchboard) {
    var settings = with(Optional.of(switchboard));
    var changed = projects.replace(settings, UNCONFIGURED);

    assertThat(changed).isEqualTo(settings.changed(1, clock.instant()));
    assertThat(projects.get(MUSEUM)).isEqualTo(changed);
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
  void keepsTheLastResort(LastResort lastResort) {
    var changed = projects.replace(with(Optional.empty(), lastResort), UNCONFIGURED);
    assertThat(projects.get(MUSEUM)).isEqualTo(changed);
    assertThat(changed.lastResort()).isEqualTo(lastResort);
  }

  @Test
  void showsInTheDirectoryThatSomethingHasChanged() {
    var _ = projects.replace(with(Optional.empty()), UNCONFIGURED);
    assertThat(destinations.directory(MUSEUM)).isEqualTo(new Directory(1, 0, Optional.empty()));
  }

  @Test
  void refusesAChangeOfAnotherVersion() {
    var _ = projects.replace(with(Optional.empty()), UNCONFIGURED);

    assertThat(refusalOf(() -> projects.replace(with(Optional.empty()), UNCONFIGURED)))
        .isInstanceOf(Conflict.class);
    assertThat(refusalOf(() -> projects.replace(with(Optional.empty()), new Basis("0", true))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void keepsTheSwitchboardOfItsExtensions() {
    var _ = projects.replace(with(switchboards().stream().findFirst()), UNCONFIGURED);
    var _ =
        editor.create(MUSEUM, Samples.reaching("Front desk", Samples.EXTENSION), Optional.empty());

    assertThat(refusalOf(() -> projects.replace(with(Optional.empty()), new Basis("1", false))))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.detail()).contains("\"Front desk\""));
    assertThat(projects.get(MUSEUM).switchboard()).isPresent();
  }

  @Test
  void rehearsesWithoutWriting() {
    var rehearsed = projects.rehearsing().replace(with(Optional.empty()), UNCONFIGURED);
    assertThat(rehearsed.version()).isEqualTo(1);
    assertThat(projects.get(MUSEUM)).isEqualTo(Project.unconfigured(MUSEUM));
  }
}
