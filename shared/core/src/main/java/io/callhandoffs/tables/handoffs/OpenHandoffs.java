package io.callhandoffs.tables.handoffs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/// The handoffs of which the telephone has still to report. Their index lags behind the table by a
/// moment.
public final class OpenHandoffs {

  static final String INDEX = "by-open";

  /// The index's partition key, and its one value: only open handoffs have it, so it stays small.
  static final String KEY = "open";

  private final DynamoDbIndex<EnhancedDocument> index;

  OpenHandoffs(DynamoDbIndex<EnhancedDocument> index) {
    this.index = index;
  }

  /// Those that began before a moment, by project; the oldest first, and no more than `most`.
  public Map<ProjectId, List<HandoffId>> begunBefore(Instant moment, int most) {
    var bound = Key.builder().partitionValue(KEY).sortValue(Timestamps.text(moment)).build();
    return index.query(QueryConditional.sortLessThan(bound)).stream()
        .flatMap(page -> page.items().stream())
        .limit(most)
        .map(Attributes::of)
        .collect(
            groupingBy(
                item -> new ProjectId(item.requireString("project")),
                mapping(item -> new HandoffId(item.requireString("id")), toList())));
  }
}
