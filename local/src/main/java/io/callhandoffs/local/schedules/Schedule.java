package io.callhandoffs.local.schedules;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.testing.Template;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A schedule of the template.
///
/// @param name the name of the function's event
/// @param input what the function gets
record Schedule(LambdaFunction function, String name, Recurrence recurrence, String input) {

  /// The schedules of a template.
  ///
  /// @param start when the first period of a rate begins
  static Stream<Schedule> of(Template template, Functions functions, Instant start) {
    return template.functions().stream()
        .flatMap(function ->
            asMap(function.properties().getOrDefault("Events", Map.of())).entrySet().stream()
                .filter(event -> "ScheduleV2".equals(asMap(event.getValue()).get("Type")))
                .map(event ->
                    of(
                        functions.get(function.name()),
                        event.getKey(),
                        asMap(asMap(event.getValue()).get("Properties")),
                        start)));
  }

  private static Schedule of(
      LambdaFunction function, String name, Map<String, Object> properties, Instant start) {
    var zone = ZoneId.of(property(properties, "ScheduleExpressionTimezone").orElse("UTC"));
    var expression = property(properties, "ScheduleExpression").orElseThrow();
    return new Schedule(
        function,
        name,
        Recurrence.of(expression, start, zone),
        property(properties, "Input").orElse("{}"));
  }

  private static Optional<String> property(Map<String, Object> properties, String name) {
    return Optional.ofNullable(properties.get(name)).map(value -> text(value));
  }

  /// How a run ended.
  ///
  /// @param dueAt since when it was due
  /// @param ended `succeeded`, or why not
  record Run(String function, String schedule, String dueAt, String ended) {}

  /// Runs it. Nothing is tried again: the next run comes soon enough.
  Run run(Instant dueAt) {
    return new Run(function.name(), name, dueAt.toString(), ended());
  }

  private String ended() {
    try {
      var _ = function.invoke(input.getBytes(UTF_8));
      return "succeeded";
    } catch (FunctionFailed e) {
      return String.valueOf(e.getMessage());
    }
  }
}
