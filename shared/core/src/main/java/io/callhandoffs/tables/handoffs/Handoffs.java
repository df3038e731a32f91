package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The handoffs, kept until their retention period is over.
public final class Handoffs {

  private static final TableSchema<EnhancedDocument> SCHEMA =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(TableMetadata.primaryIndexName(), "id", AttributeValueType.S)
          .addIndexPartitionKey("by-call", "call_sid", AttributeValueType.S)
          .addIndexSortKey("by-call", "created_at", AttributeValueType.S)
          .addIndexPartitionKey("by-shared-id", "shared_id", AttributeValueType.S)
          .addIndexSortKey("by-shared-id", "created_at", AttributeValueType.S)
          .addIndexPartitionKey("by-project", "project", AttributeValueType.S)
          .addIndexSortKey("by-project", "created_at", AttributeValueType.S)
          .addIndexPartitionKey("by-destination", "destination", AttributeValueType.S)
          .addIndexSortKey("by-destination", "created_at", AttributeValueType.S)
          .addIndexPartitionKey(OpenHandoffs.INDEX, OpenHandoffs.KEY, AttributeValueType.S)
          .addIndexSortKey(OpenHandoffs.INDEX, "created_at", AttributeValueType.S)
          .addIndexPartitionKey("by-review", "to_review", AttributeValueType.S)
          .addIndexSortKey("by-review", "created_at", AttributeValueType.S)
          .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
          .build();

  /// If a query matches few of many handoffs, one request reads no more often than this; the client
  /// goes on with the next page.
  private static final int MAX_READS = 10;

  private final DocumentTable table;
  private final Duration retention;
  private final Clock clock;

  public Handoffs(
      DynamoDbEnhancedClient dynamo, String tableName, Duration retention, Clock clock) {
    this.table = new DocumentTable(dynamo.table(tableName, SCHEMA));
    this.retention = retention;
    this.clock = clock;
  }

  /// As the environment names them: `HANDOFFS_TABLE`, `RETENTION_DAYS`.
  public Handoffs(DynamoDbEnhancedClient dynamo, Environment environment, Clock clock) {
    this(
        dynamo,
        environment.require("HANDOFFS_TABLE"),
        Duration.ofDays(Long.parseLong(environment.require("RETENTION_DAYS"))),
        clock);
  }

  /// The current version of a handoff. Read consistently: what Twilio asks next depends on it.
  public Optional<Handoff> find(HandoffId id) {
    return table
        .find(id.value())
        .filter(item -> !HandoffItem.isExpired(item, clock.instant()))
        .map(HandoffItem::read);
  }

  /// Some of the handoffs that fit `query`, the newest first, from the first on or from where
  /// another page ended. An index lags behind its table by a moment.
  public HandoffPage list(HandoffQuery query, Optional<String> after, int limit) {
    var index = HandoffIndex.of(query);
    var found = new ArrayList<Attributes>();
    var reads = 0;
    var request = index.request(after, limit + 1, clock.instant());
    for (var read : table.table().index(index.name()).query(request)) {
      read.items().stream().map(Attributes::of).forEach(found::add);
      if (found.size() > limit) {
        var shown = found.subList(0, limit);
        return page(shown, Optional.of(index.position(shown.getLast())));
      }
      if (++reads == MAX_READS && read.lastEvaluatedKey() != null) {
        return page(found, Optional.of(index.position(read.lastEvaluatedKey())));
      }
    }
    return page(found, Optional.empty());
  }

  private static HandoffPage page(List<Attributes> items, Optional<String> after) {
    return new HandoffPage(items.stream().map(HandoffItem::read).toList(), after);
  }

  /// The handoffs of which the telephone has still to report.
  public OpenHandoffs open() {
    return new OpenHandoffs(table.table().index(OpenHandoffs.INDEX));
  }

  /// Writes `changed`, which was made of the version it carries; false if somebody else has written
  /// meanwhile. Then read and decide again.
  ///
  /// @param by who changed it: the name of an API key, or [StateChange#BY_CALL]
  public boolean write(Handoff changed, String by) {
    var written = changed.withNextRevision(clock.instant(), by);
    return table.put(
        HandoffItem.write(written, retention),
        DocumentTable.isVersion(changed.revision().version()));
  }

  /// A handoff as the table's stream shows it.
  public static Handoff read(Map<String, AttributeValue> image) {
    return HandoffItem.read(Attributes.of(EnhancedDocument.fromAttributeValueMap(image)));
  }

  /// What was dialled for handoffs, counted in the same table.
  public DialCounters counters() {
    return new DialCounters(new SlidingWindows(table), clock);
  }

  /// The handoffs that requests have started, kept in the same table.
  public IdempotencyRecords remembered() {
    return new IdempotencyRecords(table);
  }

  /// When accounts' requests were last signed rightly, kept in the same table.
  public LastSignatures signatures() {
    return new LastSignatures(table);
  }

  /// The time now, as precise as times are stored.
  public Instant now() {
    return Timestamps.rounded(clock.instant());
  }
}
