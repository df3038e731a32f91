package io.callhandoffs.local.streams;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An event source mapping of the template: a function that gets a table's changes.
///
/// @param table the table's name in the template
/// @param fromStart whether it gets records from before it was connected
/// @param maxRetries how often a failed batch is repeated before it is given up; -1 is no limit
/// @param filter which records it gets
/// @param reportsFailures whether its answers name the records that failed
public record EventSource(
    String function,
    String table,
    int batchSize,
    boolean fromStart,
    int maxRetries,
    RecordFilter filter,
    boolean reportsFailures) {

  private static final int DEFAULT_BATCH = 100;

  /// The default of the template's property.
  private static final int FOR_EVER = -1;

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

  boolean givesUpAfter(int times) {
    return maxRetries >= 0 && times > maxRetries;
  }

  private static EventSource source(String function, Map<String, Object> event) {
    return new EventSource(
        function,
        Nodes.resolve(event.get("Stream"), name -> name.replaceFirst("\\..*", "")),
        Integer.parseInt(text(event.getOrDefault("BatchSize", DEFAULT_BATCH))),
        "TRIM_HORIZON".equals(event.get("StartingPosition")),
        Integer.parseInt(text(event.getOrDefault("MaximumRetryAttempts", FOR_EVER))),
        RecordFilter.of(event.get("FilterCriteria")),
        asList(event.get("FunctionResponseTypes")).contains("ReportBatchItemFailures"));
  }
}
