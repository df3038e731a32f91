package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.Optimistic;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Changes projects, one change after the other, however many writers there are.
final class ProjectWrites {

  /// Whoever loses a race loses it to somebody who has won, so only a crowd comes to the last try.
  /// No try begins after five seconds: with one more it stays under the function's timeout.
  private static final Optimistic RETRIES =
      new Optimistic(40, Duration.ofSeconds(5), Duration.ofMillis(250));

  private final ProjectTable table;
  private final boolean rehearsing;

  ProjectWrites(ProjectTable table) {
    this(table, false);
  }

  private ProjectWrites(ProjectTable table, boolean rehearsing) {
    this.table = table;
    this.rehearsing = rehearsing;
  }

  /// The same rules and answers, but nothing is written.
  ProjectWrites rehearsing() {
    return new ProjectWrites(table, true);
  }

  /// Lets `decide` read what it needs and say what to write, given the directory as it was before
  /// it read anything. All is written in one transaction, provided that the directory is still the
  /// same; since every write replaces the directory, nothing that `decide` has read can have
  /// changed either. If the directory has changed, `decide` is asked again.
  ///
  /// @param by who makes the change
  <T> T write(ProjectId project, String by, Function<Directory, Transaction<T>> decide) {
    return RETRIES
        .write(() -> tried(project, by, decide))
        .orElseThrow(
            () -> Failure.unavailable("Too many changes of this project at once; send it again"));
  }

  private <T> Optional<T> tried(
      ProjectId project, String by, Function<Directory, Transaction<T>> decide) {
    var seen = table.directory(project);
    try {
      var change = decide.apply(seen);
      var isDone =
          rehearsing || change.directory().equals(seen) || table.commit(project, seen, change, by);
      return Optional.of(change.result()).filter(_ -> isDone);
    } catch (FailureException refusal) {
      // It may have been refused because of a write between two of its reads.
      if (table.directory(project).equals(seen)) {
        throw refusal;
      }
      return Optional.empty();
    }
  }
}
