package io.callhandoffs.testing;

import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What is logged until this is closed.
public final class HeardLog implements AutoCloseable {

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Logger log;
  private final Handler ear = new Ear();

  /// Listens to the loggers whose names begin with `name`: a package, or a class.
  public HeardLog(String name) {
    this.log = Logger.getLogger(name);
    log.addHandler(ear);
  }

  /// A line, and what it is about.
  public record Entry(String logger, String text, Map<LogField, String> about) {}

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public List<String> lines() {
    return entries.stream().map(Entry::text).toList();
  }

  /// What is in a line that an alarm of the template counts.
  ///
  /// @param alarm its logical id
  public static String counted(String alarm) {
    var metric = Template.deployed().resource(alarm).property("MetricName").map(Nodes::text);
    return "\"" + metric.orElseThrow() + "\":1";
  }

  @Override
  public void close() {
    log.removeHandler(ear);
  }

  private final class Ear extends Handler {

    @Override
    public void publish(LogRecord entry) {
      var text = new SimpleFormatter().formatMessage(entry);
      entries.add(new Entry(String.valueOf(entry.getLoggerName()), text, LogScope.fields()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
