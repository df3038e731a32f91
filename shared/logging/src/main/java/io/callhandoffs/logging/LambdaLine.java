package io.callhandoffs.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metrics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// A logger that writes lines to Lambda. It is off below `INFO`, so that the AWS SDK does not even
/// compose such messages.
final class LambdaLine extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1;

  private final transient BiConsumer<String, LogLevel> sink;
  private final transient Clock clock;

  /// @param sink gets each line as a JSON object
  LambdaLine(String name, BiConsumer<String, LogLevel> sink, Clock clock) {
    this.name = name;
    this.sink = sink;
    this.clock = clock;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    var line = new JsonLine(clock.instant(), level, LogScope.fields());
    var message = MessageFormatter.basicArrayFormat(pattern, arguments);
    // What is counted is a JSON object already, which CloudWatch looks for at the top.
    if (name.equals(Metrics.class.getName())) {
      line.addMembers(message);
    } else {
      line.add("logger", name.substring(name.lastIndexOf('.') + 1));
      line.add("message", message);
    }
    if (thrown != null) {
      line.add("stack_trace", stackTrace(thrown));
    }
    sink.accept(line.toString(), LogLevel.valueOf(level.name()));
  }

  private static String stackTrace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
