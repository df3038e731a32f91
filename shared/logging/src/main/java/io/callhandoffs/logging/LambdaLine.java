package io.callhandoffs.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  LambdaLine(String name, BiConsumer<String, LogLevel> sink) {
    this.name = name;
    this.sink = sink;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    var line = new StringWriter();
    line.append(name.substring(name.lastIndexOf('.') + 1)).append(": ");
    line.append(MessageFormatter.basicArrayFormat(pattern, arguments));
    if (thrown != null) {
      line.append('\n');
      thrown.printStackTrace(new PrintWriter(line));
    }
    sink.accept(line.toString(), LogLevel.valueOf(level.name()));
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
