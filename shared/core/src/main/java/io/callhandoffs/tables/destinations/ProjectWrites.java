package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/// Changes projects, one change after the other, however many writers there are.
final class ProjectWrites {

  /// Whoever loses a race loses it to somebody who has won, so only a crowd gets this far.
  private static final int MAX_TRIES = 40;

  /// After this no further try is begun; with one more it stays under the function's timeout.
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private static final int FIRST_PAUSE_MILLIS = 10;
  private static final int LONGEST_PAUSE_MILLIS = 250;

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
  <T> T write(ProjectId project, Function<Directory, Transaction<T>> decide) {
    var begun = System.nanoTime();
    for (int tries = 1; tries <= MAX_TRIES; tries++) {
      var seen = table.directory(project);
      try {
        var change = decide.apply(seen);
        var nothingToWrite = rehearsing || change.directory().equals(seen);
        if (nothingToWrite || table.commit(project, seen, change)) {
          return change.result();
        }
      } catch (FailureException refusal) {
        // Refused perhaps because of what somebody wrote between two of its reads.
        if (table.directory(project).equals(seen)) {
          throw refusal;
        }
      }
      if (System.nanoTime() - begun > MAX_WAIT.toNanos()) {
        break;
      }
      pause(tries);
    }
    throw new Failure.Unavailable("Too many changes of this project at once; send it again")
        .asException();
  }

  /// Waits for a random time, so that those who met once do not meet again.
  private static void pause(int tries) {
    var longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries, 8));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two tries", e);
    }
  }
}
