package io.callhandoffs.voice;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.screened;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.call.CallEvent.Said;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.number.Connection;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.route.Route;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.write.Precondition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A project in a real database, which tests read and change without the function under test.
final class Museum {

  static final String DESK = "+442079460001";
  static final String SCHOOLS = "+442079460018";
  static final String TICKETS = "+442079460020";

  private final ProjectId project;
  private final DestinationEditor editor;
  private final CallControl control;
  private final Handoffs handoffs;
  private final Numbers numbers;
  private final DiallingPolicies policies;

  Museum(LocalDynamoDb dynamo, TestClock clock, String project) {
    var environment = new Environment(dynamo.environment());
    var client = dynamo.database();
    this.project = new ProjectId(project);
    this.editor = new DestinationEditor(client, environment, clock);
    this.handoffs = new Handoffs(client, dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
    this.control = new CallControl(handoffs, new Projects(new Destinations(client, environment)));
    this.numbers = new Numbers(client, dynamo.table("NumbersTable"));
    this.policies = new DiallingPolicies(client, environment, clock);
  }

  /// The project's first destination becomes its default.
  Destination add(String name, String number) {
    return add(draft(name, number));
  }

  /// A destination with screening.
  Destination addScreened(String name, String number) {
    return add(screened(draft(name, number)));
  }

  private Destination add(Draft draft) {
    return editor.create(project, draft, Optional.empty(), "tester").destination();
  }

  /// Connects a number without an account.
  void connect(String number) {
    numbers.connect(new PhoneNumber(number), project);
  }

  /// Connects a number of a Twilio account.
  void connect(String number, String account) {
    var _ =
        numbers.connect(
            new Connection(
                new PhoneNumber(number),
                project,
                account,
                "PN" + "0".repeat(32),
                Map.of(),
                Map.of(),
                false,
                "somebody",
                handoffs.now()));
  }

  void dialsBy(DiallingPolicy policy) {
    var now = Long.toString(policies.get(project).version());
    var _ = policies.replace(project, policy, new Precondition(now, false, "tester"));
  }

  /// From now on `number` is one of the project's own.
  void owns(String number) {
    policies.own(project, new PhoneNumber(number), Optional.of(new Region("GB")), "tester");
  }

  /// Does what the routing function does when the caller's words fit a destination.
  void routes(String handoff, Destination destination) {
    var said = new Said(1, "please", new Route.Found(destination.id(), 0.9, "It fits"));
    var _ = control.answer(handoff(handoff), said);
  }

  Handoff handoff(String id) {
    return find(id).orElseThrow();
  }

  Optional<Handoff> find(String id) {
    return handoffs.find(new HandoffId(id));
  }
}
