package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static io.callhandoffs.testing.Violations.is;

import io.callhandoffs.testing.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules for alarms. An alarm for a function that does not exist deploys, and never goes off.
final class AlarmRules {

  private static final List<String> METRICS = List.of("Errors", "Throttles", "Duration");

  private final Template template;
  private final Violations violations;
  private final Set<String> watched = new HashSet<>();

  AlarmRules(Template template, Violations violations) {
    this.template = template;
    this.violations = violations;
  }

  void check() {
    template.resources("AWS::CloudWatch::Alarm").forEach(this::alarm);
    for (var function : template.functions()) {
      for (var metric : METRICS) {
        violations.require(
            function.name(),
            watched.contains(metric + " of " + function.name()),
            "needs an alarm for " + metric);
      }
    }
    for (var queue : template.resources("AWS::SQS::Queue")) {
      violations.require(
          queue.name(),
          queue.property("RedrivePolicy").isPresent()
              || watched.contains("ApproximateNumberOfMessagesVisible of " + queue.name()),
          "needs an alarm for what ends in it, or another queue for that");
    }
    // HTTP APIs call the metric 5xx, REST APIs 5XXError.
    violations.require("Api", watched.contains("5xx of Api"), "needs an alarm for 5xx");
  }

  private void alarm(Resource alarm) {
    var metric = text(alarm.property("MetricName").orElse(""));
    for (var dimension : asList(alarm.property("Dimensions").orElse(List.of()))) {
      watched(asMap(dimension).get("Name"), asMap(dimension).get("Value"))
          .ifPresentOrElse(
              resource -> {
                watched.add(metric + " of " + resource.name());
                if (metric.equals("Duration")) {
                  duration(alarm, resource);
                }
              },
              () -> violations.require(alarm.name(), false, "must watch something that exists"));
    }
    violations.require(
        alarm.name(),
        is(alarm, "TreatMissingData", "notBreaching"),
        "must be quiet while nobody calls");
  }

  private Optional<Resource> watched(@Nullable Object dimension, @Nullable Object value) {
    var kind =
        switch (text(dimension)) {
          case "FunctionName" -> "AWS::Serverless::Function";
          case "ApiId" -> "AWS::Serverless::HttpApi";
          case "QueueName" -> "AWS::SQS::Queue";
          default -> "none";
        };
    return value instanceof Intrinsic(var _, var of)
        ? template.resources(kind).stream()
            .filter(it -> it.name().equals(of) || (it.name() + ".QueueName").equals(of))
            .findFirst()
        : Optional.empty();
  }

  private void duration(Resource alarm, Resource function) {
    violations.require(
        alarm.name(),
        is(alarm, "ExtendedStatistic", "p99"),
        "must watch the slowest, not the mean");
    int timeout = (int) template.function(function.name()).property("Timeout").orElse(3);
    violations.require(
        alarm.name(),
        (int) alarm.property("Threshold").orElse(Integer.MAX_VALUE) < timeout * 1000,
        "must ring before the function times out");
  }
}
