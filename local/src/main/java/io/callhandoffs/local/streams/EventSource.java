package io.callhandoffs.local.streams;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A function that is told of a table's changes, as the template connects them.
///
/// @param table the table's name in the template
/// @param fromStart whether it hears of what was written before it was there
/// @param maxRetries how often a batch is handed over again before it is given up; -1 is for ever
/// @param filter which records it wants
/// @param reportsFailures whether its answers name the records that it could not take
public record EventSource(
    String function,
    String table,
    int batchSize,
    boolean fromStart,
    int maxRetries,
    RecordFilter filter,
    boolean reportsFailures) {

  private static final int DEFAULT_BATCH = 100;

  /// How often a batch is tried again where the template does not say.
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

  /// Whether a batch that has failed `times` times is given up.
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
