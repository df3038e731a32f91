package io.callhandoffs.local;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.telemetry.Metrics;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;

/// The metrics that functions here have written, as CloudWatch would read them from their logs:
/// `GET /local/metrics` shows them as JSON, or to who accepts `text/plain` as Prometheus reads
/// them.
final class CollectedMetrics implements Function<LocalRequest, LocalResponse>, AutoCloseable {

  static final String PATH = "/local/metrics";

  private final Logger log = Logger.getLogger(Metrics.class.getName());
  private final Map<String, LongSummaryStatistics> values = new TreeMap<>();
  private final Handler reader = new Reader();

  CollectedMetrics() {
    log.setLevel(Level.INFO);
    log.addHandler(reader);
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (!request.method().equals("GET")) {
      return LocalResponse.problem(405, "Method Not Allowed", "GET shows the metrics");
    }
    return request.header("accept").filter(kind -> kind.startsWith("text/plain")).isPresent()
        ? text()
        : LocalResponse.json(200, Map.of("metrics", values()));
  }

  private record Summary(long count, long sum, long min, long max) {}

  private synchronized Map<String, Summary> values() {
    var summaries = new TreeMap<String, Summary>();
    values.forEach((name, all) ->
        summaries.put(name, new Summary(all.getCount(), all.getSum(), all.getMin(), all.getMax())));
    return summaries;
  }

  private LocalResponse text() {
    var lines =
        values().entrySet().stream()
            .map(entry -> {
              var name = "callhandoffs_" + underscored(entry.getKey());
              var summary = entry.getValue();
              return "# TYPE %s summary%n%s_count %d%n%s_sum %d%n"
                  .formatted(name, name, summary.count(), name, summary.sum());
            })
            .collect(joining());
    return LocalResponse.of(200, "text/plain; version=0.0.4; charset=utf-8", lines);
  }

  private static String underscored(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private synchronized void read(JsonNode line) {
    for (var definition : line.at("/_aws/CloudWatchMetrics/0/Metrics")) {
      var name = definition.path("Name").asString();
      values
          .computeIfAbsent(name, _ -> new LongSummaryStatistics())
          .accept(line.path(name).asLong());
    }
  }

  @Override
  public void close() {
    log.removeHandler(reader);
  }

  private final class Reader extends Handler {

    @Override
    public void publish(LogRecord line) {
      read(LocalJson.read(line.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
