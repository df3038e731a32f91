package io.callhandoffs.destination;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.write.Basis;
import java.time.Clock;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/// The settings of all projects. They lie beside the project's destinations, because a destination
/// may depend on them and because a copy of either is current as long as the [Directory] is.
public final class Projects {

  private final ProjectTable table;
  private final Writes writes;
  private final Clock clock;
  private final boolean reviving;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public Projects(DynamoDbEnhancedClient dynamo, Environment environment, Clock clock) {
    this(new ProjectTable(dynamo, environment), clock);
  }

  private Projects(ProjectTable table, Clock clock) {
    this(table, new Writes(table), clock, false);
  }

  private Projects(ProjectTable table, Writes writes, Clock clock, boolean reviving) {
    this.table = table;
    this.writes = writes;
    this.clock = clock;
    this.reviving = reviving;
  }

  /// Those that answer and refuse in the same way, and write nothing.
  public Projects rehearsing() {
    return new Projects(table, writes.rehearsing(), clock, reviving);
  }

  /// Those that, with a change, forget how deliveries to the project's webhook have gone: whoever
  /// saves it again wants it tried again.
  public Projects reviving() {
    return new Projects(table, writes, clock, true);
  }

  /// A project's settings; a project that nobody has configured has the usual ones.
  public Project get(ProjectId id) {
    return ProjectItem.find(table, id);
  }

  /// Changes the settings that were read.
  ///
  /// @param settings its version and time do not matter
  public Project replace(Project settings, Basis basis) {
    var id = settings.id();
    return writes.write(
        id,
        directory -> {
          var old = get(id);
          basis.require(old.version());
          requireSwitchboard(settings);
          requireDialable(settings);
          var changed = settings.changed(old.version() + 1, Timestamps.rounded(clock.instant()));
          var change = Change.of(changed, directory.touched()).put(ProjectItem.write(changed));
          return reviving ? change.delete(WebhookHealths.KEY) : change;
        });
  }

  private void requireDialable(Project settings) {
    if (settings.switchboard().orElse(null) instanceof Switchboard.Phone(var number, var facts)
        && DiallingItems.rules(table, settings).judge(number, facts) instanceof Refused refused) {
      throw new Failure.Invalid("switchboard", refused.why()).asException();
    }
  }

  /// Extensions need somewhere to be.
  private void requireSwitchboard(Project settings) {
    if (settings.switchboard().isPresent()) {
      return;
    }
    var extensions =
        table
            .beginningWith(settings.id(), DestinationItem.PREFIX)
            .map(DestinationItem::read)
            .filter(destination -> destination.target() instanceof Target.Extension)
            .map(destination -> "\"" + destination.name() + "\"")
            .collect(joining(", "));
    if (!extensions.isEmpty()) {
      throw new Failure.Conflict(
              "These are extensions of the switchboard: "
                  + extensions
                  + "; give them whole numbers first")
          .asException();
    }
  }
}
