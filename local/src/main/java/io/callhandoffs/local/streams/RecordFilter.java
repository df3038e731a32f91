package io.callhandoffs.local.streams;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.Ruler;

/// Selects a stream's records by the template's `FilterCriteria`, with AWS's own [Event
/// Ruler](https://github.com/aws/event-ruler).
///
/// @param patterns a record must match one of them; without any, all records are selected
record RecordFilter(List<String> patterns) {

  RecordFilter {
    patterns = List.copyOf(patterns);
  }

  static RecordFilter of(@Nullable Object criteria) {
    return criteria == null
        ? new RecordFilter(List.of())
        : new RecordFilter(
            asList(asMap(criteria).get("Filters")).stream()
                .map(filter -> text(asMap(filter).get("Pattern")))
                .toList());
  }

  boolean lets(String record) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(record, pattern));
  }

  private static boolean matches(String record, String pattern) {
    try {
      return Ruler.matchesRule(record, pattern);
    } catch (Exception e) {
      throw new IllegalStateException("This is no filter pattern: " + pattern, e);
    }
  }
}
