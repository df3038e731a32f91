package io.callhandoffs.local.logs;

import io.callhandoffs.local.gateway.Invocation;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of CloudWatch Logs' protocol (AWS JSON 1.1) that functions use: it keeps the latest
/// lines that functions in this process have logged, each in its function's group, and filters
/// them. What functions in containers log, their containers print.
public final class LogGroups implements Function<LocalRequest, LocalResponse>, AutoCloseable {

  /// What the names of operations begin with.
  public static final String TARGET = "Logs_20140328.";

  private static final String TYPE = "application/x-amz-json-1.1";
  private static final int MAX_LINES = 10_000;
  private static final int MAX_EVENTS = 10_000;

  private final Logger log = Logger.getLogger("io.callhandoffs");
  private final Handler reader = new Reader();
  private final Map<String, Deque<Line>> groups = new HashMap<>();

  private record Line(long timestamp, ObjectNode json) {

    private Map<String, Object> event() {
      return Map.of("timestamp", timestamp, "message", LocalJson.write(json));
    }
  }

  public LogGroups() {
    // Whatever is printed: CloudWatch keeps all that functions log.
    log.setLevel(Level.INFO);
    log.addHandler(reader);
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (!request.header("x-amz-target").orElse("").equals(TARGET + "FilterLogEvents")) {
      return refused("UnknownOperationException", "");
    }
    try {
      return filtered(LocalJson.object(request.body()));
    } catch (IllegalArgumentException e) {
      return refused("InvalidParameterException", String.valueOf(e.getMessage()));
    }
  }

  private LocalResponse filtered(JsonNode request) {
    var pattern = FilterPattern.parse(request.path("filterPattern").asString(""));
    long from = request.path("startTime").asLong(0);
    long to = request.path("endTime").asLong(Long.MAX_VALUE);
    int skipped = Integer.parseInt(request.path("nextToken").asString("0"));
    int limit = request.path("limit").asInt(MAX_EVENTS);
    var found =
        lines(request.path("logGroupName").asString("")).stream()
            .filter(line -> line.timestamp() >= from && line.timestamp() < to)
            .filter(line -> pattern.test(line.json()))
            .toList();
    var events = found.stream().skip(skipped).limit(limit).map(Line::event).toList();
    var answer = new HashMap<String, Object>(Map.of("events", events));
    int end = skipped + events.size();
    if (end < found.size()) {
      answer.put("nextToken", "" + end);
    }
    return LocalResponse.of(200, TYPE, LocalJson.write(answer));
  }

  private synchronized List<Line> lines(String group) {
    return List.copyOf(groups.getOrDefault(group, new ArrayDeque<>()));
  }

  private synchronized void take(String group, Line line) {
    var lines = groups.computeIfAbsent(group, _ -> new ArrayDeque<>());
    lines.add(line);
    if (lines.size() > MAX_LINES) {
      var _ = lines.remove();
    }
  }

  private static LocalResponse refused(String code, String message) {
    return LocalResponse.of(400, TYPE, LocalJson.write(Map.of("__type", code, "message", message)));
  }

  @Override
  public void close() {
    log.removeHandler(reader);
  }

  private final class Reader extends Handler {

    @Override
    public void publish(LogRecord logged) {
      Invocation.current()
          .ifPresent(invocation -> {
            var at = invocation.now();
            take(
                invocation.function().replaceFirst("Function$", "Log"),
                new Line(at.toEpochMilli(), JsonLines.of(logged, at)));
          });
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
