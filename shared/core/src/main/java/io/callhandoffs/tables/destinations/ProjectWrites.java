package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.Optimistic;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Changes projects, one change after the other, however many writers there are.
final class ProjectWrites {

  private final ProjectTable table;
  private final Turns turns;
  private final boolean rehearsing;

  ProjectWrites(ProjectTable table) {
    this(table, new Turns(table), false);
  }

  private ProjectWrites(ProjectTable table, Turns turns, boolean rehearsing) {
    this.table = table;
    this.turns = turns;
    this.rehearsing = rehearsing;
  }

  /// The same rules and answers, but nothing is written.
  ProjectWrites rehearsing() {
    return new ProjectWrites(table, turns, true);
  }

  /// Lets `decide` read what it needs and say what to write, given the directory as it was before
  /// it read anything. All is written in one transaction, provided that the directory is still the
  /// same; since every write replaces the directory, nothing that `decide` has read can have
  /// changed either. If the directory has changed, `decide` is asked again.
  ///
  /// @param by who makes the change
  <T> T write(ProjectId project, String by, Function<Directory, Transaction<T>> decide) {
    Supplier<Optional<T>> attempt = () -> tried(project, by, decide);
    var written =
        rehearsing ? Optimistic.FEW_WRITERS.write(attempt) : turns.write(project, attempt);
    return written.orElseThrow(
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
