package io.callhandoffs.bench.growth;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.callhandoffs.routing.function.IndexingHandler;
import io.callhandoffs.testing.LocalContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A project as the table has it, with what was learned about its destinations.
record Learned(List<Map<String, AttributeValue>> items) {

  private static final String TABLE = "DestinationsTable";

  /// Adds as many destinations, and learns them.
  static Learned of(int destinations) {
    try (var premises = Premises.open()) {
      Offices.open(premises, Work.project(0), destinations);
      var all = new DynamodbEvent();
      all.setRecords(List.of());
      var _ = new IndexingHandler(premises.environment()).handleRequest(all, new LocalContext());
      return new Learned(premises.items(TABLE).stream().filter(Learned::isForCalls).toList());
    }
  }

  /// The vectors are there for learning only.
  private static boolean isForCalls(Map<String, AttributeValue> item) {
    return !requireNonNull(item.get("sk")).s().contains("#vectors#");
  }

  /// The same for other projects.
  void copyTo(Premises premises, int projects) {
    for (int i = 0; i < projects; i++) {
      var project = AttributeValue.fromS(Work.project(i));
      premises.put(
          TABLE, items.stream().map(item -> with(item, Map.of("project", project))).toList());
    }
  }

  /// An item with other values.
  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
    var other = new HashMap<>(item);
    other.putAll(values);
    return other;
  }
}
