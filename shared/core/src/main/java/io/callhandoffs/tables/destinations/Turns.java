package io.callhandoffs.tables.destinations;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.write.Optimistic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the writers of a project write one after the other, wherever they run. Without that, each
/// write would have let all the others read and decide in vain, and the last writer of a crowd
/// would wait for the square of their number.
///
/// Within an instance they queue for a lock. Instances take turns through the item `turn`, which
/// says until when one of them has it. A turn is a courtesy and protects nothing: that no write is
/// overwritten is the condition of its [Transaction]. So a turn may be late, expire or be had
/// twice, and all that costs is another try.
final class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private static final String KEY = "turn";

  private static final String UNTIL = "until_ms";

  /// Ten times as long as a write takes. If a writer dies, the others wait for so long.
  private static final Duration LENGTH = Duration.ofSeconds(1);

  /// No try begins later, so that with the last one nobody waits longer than three seconds. Asking
  /// for a turn is one small request; the pauses leave the database to whoever has it.
  private static final Optimistic PATIENCE =
      new Optimistic(Integer.MAX_VALUE, Duration.ofMillis(2500), Duration.ofMillis(250));

  /// So many that two projects seldom share one.
  private static final int LOCKS = 64;

  private final ProjectTable table;
  private final List<ReentrantLock> locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

  Turns(ProjectTable table) {
    this.table = table;
  }

  /// The result of the first try that wins its race; empty if there was none in time.
  ///
  /// @param attempt reads, decides and writes; returns empty if somebody else wrote meanwhile
  <T> Optional<T> write(ProjectId project, Supplier<Optional<T>> attempt) {
    var begun = System.nanoTime();
    var lock = locks.get(Math.floorMod(project.hashCode(), LOCKS));
    if (!isLocked(lock)) {
      return Optional.empty();
    }
    try {
      var waited = Duration.ofNanos(System.nanoTime() - begun);
      return PATIENCE.after(waited).write(() -> inTurn(project, attempt));
    } finally {
      lock.unlock();
    }
  }

  private static boolean isLocked(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE.maxWait().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others write", e);
    }
  }

  private <T> Optional<T> inTurn(ProjectId project, Supplier<Optional<T>> attempt) {
    if (!isTaken(project)) {
      return Optional.empty();
    }
    try {
      return attempt.get();
    } finally {
      pass(project);
    }
  }

  /// If that fails, the turn ends by itself. What was written is written, and is not to be sent
  /// again because of it.
  private void pass(ProjectId project) {
    try {
      table.put(turn(project, 0));
    } catch (StoreException e) {
      LOG.warn("The turn to write in project {} was not passed on", project, e);
    }
  }

  private boolean isTaken(ProjectId project) {
    var now = System.currentTimeMillis();
    var isFree =
        Condition.of("attribute_not_exists(" + UNTIL + ") OR " + UNTIL + " < :now")
            .with(":now", now);
    return table.put(turn(project, now + LENGTH.toMillis()), isFree);
  }

  private static Item turn(ProjectId project, long until) {
    return Items.item(project, KEY).put(UNTIL, until);
  }
}
