package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import java.time.Clock;

/// Adds what callers say to destinations' examples, and changes nothing else about them.
public final class Lessons {

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final Clock clock;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public Lessons(Database database, Environment environment, Clock clock) {
    this(new ProjectTable(database, environment), clock);
  }

  private Lessons(ProjectTable table, Clock clock) {
    this(table, new ProjectWrites(table), clock);
  }

  private Lessons(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.clock = clock;
  }

  /// Those that answer and refuse in the same way, and write nothing.
  public Lessons rehearsing() {
    return new Lessons(table, writes.rehearsing(), clock);
  }

  /// Adds a sentence to a destination's examples, unless it is there already.
  public Destination teach(ProjectId project, DestinationId id, String sentence, String by) {
    return writes.write(
        project,
        by,
        directory -> {
          var old = find(project, id);
          var examples = old.purpose().examples();
          if (examples.have(sentence)) {
            return Transaction.of(old, directory);
          }
          requireRoom(old);
          var draft = old.draft().withExamples(examples.and(sentence));
          var taught = old.withDraft(draft, Timestamps.rounded(clock.instant()), by);
          return Transaction.of(taught, directory.touched())
              .put(DestinationItem.write(project, taught));
        });
  }

  private Destination find(ProjectId project, DestinationId id) {
    return table
        .find(project, DestinationItem.key(id))
        .map(DestinationItem::read)
        .orElseThrow(() -> Failure.conflict("The destination " + id + " is not there any more"));
  }

  private static void requireRoom(Destination destination) {
    if (destination.purpose().examples().sentences().size() == Examples.MAX_COUNT) {
      throw Failure.conflict(
          "\"%s\" has %d examples, and no room for more; remove one first"
              .formatted(destination.name(), Examples.MAX_COUNT));
    }
  }
}
