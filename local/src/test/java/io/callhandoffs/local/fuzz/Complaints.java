package io.callhandoffs.local.fuzz;

import io.callhandoffs.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What our code logs while an input is handled: an edge answers whatever broke, so only the log
/// says what that was.
final class Complaints extends Handler {

  /// It would be collected, and its handlers with it, if nobody held it.
  private static final Logger OURS = Logger.getLogger("io.callhandoffs");

  private final List<Throwable> thrown = new ArrayList<>();

  /// From now on, until [#settle()].
  static Complaints listening() {
    var complaints = new Complaints();
    OURS.addHandler(complaints);
    return complaints;
  }

  /// Fails if anything but a refusal was thrown: what we throw on purpose says what was wrong with
  /// the input.
  void settle() {
    OURS.removeHandler(this);
    for (var cause : thrown) {
      if (!isRefusal(cause)) {
        throw new AssertionError("not a refusal", cause);
      }
    }
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        || thrown instanceof IllegalStateException
        || thrown instanceof FailureException;
  }

  @Override
  public synchronized void publish(@Nullable LogRecord entry) {
    if (entry != null && entry.getThrown() != null) {
      thrown.add(entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
