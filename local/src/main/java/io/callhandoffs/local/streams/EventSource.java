package io.callhandoffs.local.streams;

import static io.callhandoffs.testing.Template.asList;
import static io.callhandoffs.testing.Template.asMap;
import static io.callhandoffs.testing.Template.text;

import io.callhandoffs.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A function that is told of a table's changes, as the template connects them.
///
/// @param table the table's name in the template
/// @param fromStart whether it hears of what was written before it was there
/// @param reportsFailures whether its answers name the records that it could not take
public record EventSource(
    String function, String table, int batchSize, boolean fromStart, boolean reportsFailures) {

  private static final int USUAL_BATCH = 100;

  /// The `DynamoDB` events of a template's functions.
  public static List<EventSource> of(Template template) {
    var sources = new ArrayList<EventSource>();
    for (var function : template.functions()) {
      for (var event : asMap(function.properties().getOrDefault("Events", Map.of())).values()) {
        if ("DynamoDB".equals(asMap(event).get("Type"))) {
          sources.add(source(function.name(), asMap(asMap(event).get("Properties"))));
        }
      }
    }
    return List.copyOf(sources);
  }

  private static EventSource source(String function, Map<String, Object> event) {
    return new EventSource(
        function,
        Template.resolve(event.get("Stream"), name -> name.replaceFirst("\\..*", "")),
        Integer.parseInt(text(event.getOrDefault("BatchSize", USUAL_BATCH))),
        "TRIM_HORIZON".equals(event.get("StartingPosition")),
        asList(event.get("FunctionResponseTypes")).contains("ReportBatchItemFailures"));
  }
}
