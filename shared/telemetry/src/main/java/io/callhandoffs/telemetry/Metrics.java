package io.callhandoffs.telemetry;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and measures, by lines of the log in CloudWatch's [Embedded Metric
/// Format](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html):
/// CloudWatch makes metrics of them, and nobody waits for a request. The namespace is the stack's
/// name. There are no dimensions, as each value of one is a metric that costs; what a line is about
/// stands beside it, so whoever sees a metric rise finds the calls in the log.
public final class Metrics {

  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  /// Given by the template to every function. Tests and the local stack have none.
  private static final String NAMESPACE =
      Optional.ofNullable(System.getenv("METRICS_NAMESPACE")).orElse("call-handoffs");

  private Metrics() {}

  /// Counts one.
  public static void count(Metric metric) {
    record(Map.of(metric, 1L));
  }

  /// Records what was counted or measured, each in its unit. Of nothing there is no line.
  public static void record(Map<Metric, Long> values) {
    if (!values.isEmpty()) {
      LOG.info(line(NAMESPACE, System.currentTimeMillis(), values));
    }
  }

  static String line(String namespace, long atMillis, Map<Metric, Long> values) {
    var definitions =
        values.keySet().stream()
            .sorted()
            .map(metric ->
                "{\"Name\":\"" + metric.title() + "\",\"Unit\":\"" + metric.unit().title() + "\"}")
            .collect(joining(","));
    var members =
        values.keySet().stream()
            .sorted()
            .map(metric -> ",\"" + metric.title() + "\":" + values.get(metric))
            .collect(joining());
    return "{\"_aws\":{\"Timestamp\":"
        + atMillis
        + ",\"CloudWatchMetrics\":[{\"Namespace\":\""
        + namespace
        + "\",\"Dimensions\":[[]],\"Metrics\":["
        + definitions
        + "]}]}"
        + members
        + "}";
  }
}
