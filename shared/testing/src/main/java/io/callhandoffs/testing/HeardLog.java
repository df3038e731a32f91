package io.callhandoffs.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What is logged until this is closed.
public final class HeardLog implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger log;
  private final Handler ear = new Ear();

  /// Listens to the loggers whose names begin with `name`: a package, or a class.
  public HeardLog(String name) {
    this.log = Logger.getLogger(name);
    log.addHandler(ear);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /// The words that a metric filter of the template counts.
  ///
  /// @param filter its logical id
  public static String counted(String filter) {
    return Template.deployed()
        .resource(filter)
        .property("FilterPattern")
        .map(Nodes::text)
        .orElseThrow()
        .replace("\"", "");
  }

  @Override
  public void close() {
    log.removeHandler(ear);
  }

  private final class Ear extends Handler {

    @Override
    public void publish(LogRecord entry) {
      lines.add(new SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
