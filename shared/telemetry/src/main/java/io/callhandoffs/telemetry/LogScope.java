package io.callhandoffs.telemetry;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What the lines of the log are about that are written while some work is done. All threads of a
/// request share one, so what one of them finds out stands in the lines of the others as well.
///
/// A thread of our own has the scope of whoever started it if it was started through
/// [#newExecutor()] or [#carried]; no thread inherits one by chance.
public final class LogScope {

  /// Of work that no invocation has asked for: what a function does before its first.
  public static final String INIT = "init";

  private static final ScopedValue<LogScope> CURRENT = ScopedValue.newInstance();

  private final Map<LogField, String> fields;

  private LogScope(Map<LogField, String> fields) {
    this.fields = fields;
  }

  /// The scope of one invocation of a function.
  ///
  /// @param awsRequestId Lambda's id of it, or [#INIT]
  public static LogScope ofInvocation(String awsRequestId) {
    var fields = new EnumMap<LogField, String>(LogField.class);
    fields.put(LogField.INVOCATION, awsRequestId);
    return new LogScope(fields);
  }

  /// A scope for a part of the work that goes on: with all that is known here, and what is found
  /// out in it stays in it.
  public static LogScope part() {
    var fields = new EnumMap<LogField, String>(LogField.class);
    fields.putAll(fields());
    return new LogScope(fields);
  }

  /// Does some work in this scope.
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /// Does some work in this scope.
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// Says what the lines from here on are about. Outside of any scope, this does nothing.
  public static void tell(LogField field, String value) {
    if (CURRENT.isBound()) {
      CURRENT.get().put(field, value);
    }
  }

  private void put(LogField field, String value) {
    synchronized (fields) {
      var _ = fields.put(field, value);
    }
  }

  /// What a line is about that is written now, in this thread.
  public static Map<LogField, String> fields() {
    return CURRENT.isBound() ? CURRENT.get().copy() : Map.of();
  }

  private Map<LogField, String> copy() {
    synchronized (fields) {
      return new EnumMap<>(fields);
    }
  }

  /// The same work, for another thread: it is done in the scope of this one.
  public static Runnable carried(Runnable work) {
    if (!CURRENT.isBound()) {
      return work;
    }
    var scope = CURRENT.get();
    return () -> scope.run(work);
  }

  /// Gives each task a virtual thread, and the scope of whoever hands it in.
  public static ExecutorService newExecutor() {
    return Executors.newThreadPerTaskExecutor(task -> Thread.ofVirtual().unstarted(carried(task)));
  }
}
