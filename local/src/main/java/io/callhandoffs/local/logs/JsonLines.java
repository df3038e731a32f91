package io.callhandoffs.local.logs;

import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.testing.http.LocalJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import tools.jackson.databind.node.ObjectNode;

/// Lines as functions on Lambda log them, each a JSON object.
final class JsonLines {

  private JsonLines() {}

  static ObjectNode of(LogRecord logged, Instant at) {
    var line = new LinkedHashMap<String, String>();
    line.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", logged.getLevel().getName());
    LogScope.fields().forEach((field, value) -> line.put(field.key(), value));
    line.put("logger", String.valueOf(logged.getLoggerName()).replaceFirst(".*\\.", ""));
    line.put("message", new SimpleFormatter().formatMessage(logged));
    if (logged.getThrown() != null) {
      line.put("stack_trace", stackTrace(logged.getThrown()));
    }
    return json(line);
  }

  private static ObjectNode json(Map<String, String> line) {
    return (ObjectNode) LocalJson.read(LocalJson.write(line));
  }

  private static String stackTrace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
