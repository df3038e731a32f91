package io.callhandoffs.tables.destinations;

import static software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider.defaultProvider;
import static software.amazon.awssdk.enhanced.dynamodb.TableMetadata.primaryIndexName;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The table of all that belongs to a project: `destination#<id>`, `name#<folded name>` (which
/// destination has it), `project` (the settings), `webhook-health`, `idempotency#<hash>` (what was
/// answered), and `directory`, which every write replaces.
///
/// Everything is read consistently: whoever has just changed a number and rings it must reach the
/// new one, and a write may rely on what it has read.
final class ProjectTable {

  /// What DynamoDB calls a race that was lost, or a table that is too busy just now.
  private static final Set<String> LOST =
      Set.of(
          "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");

  private static final TableSchema<EnhancedDocument> SCHEMA =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(primaryIndexName(), Items.PROJECT, AttributeValueType.S)
          .addIndexSortKey(primaryIndexName(), Items.KEY, AttributeValueType.S)
          .attributeConverterProviders(defaultProvider())
          .build();

  private final DynamoDbEnhancedClient dynamo;
  private final DocumentTable documents;
  private final DynamoDbTable<EnhancedDocument> table;

  ProjectTable(DynamoDbEnhancedClient dynamo, Environment environment) {
    this.dynamo = dynamo;
    this.table = dynamo.table(environment.require("DESTINATIONS_TABLE"), SCHEMA);
    this.documents = new DocumentTable(table);
  }

  Directory directory(ProjectId project) {
    return find(project, DirectoryItem.KEY).map(DirectoryItem::read).orElse(Directory.EMPTY);
  }

  Optional<Attributes> find(ProjectId project, String key) {
    return documents.find(key(project, key));
  }

  /// The items whose keys begin with `prefix`, by key.
  Stream<Attributes> beginningWith(ProjectId project, String prefix) {
    return query(querying(project, prefix));
  }

  /// At most `limit` of them, those after the key `after`.
  Stream<Attributes> beginningWith(
      ProjectId project, String prefix, Optional<String> after, int limit) {
    var query = querying(project, prefix).limit(limit);
    after.ifPresent(key ->
        query.exclusiveStartKey(
            Map.of(
                Items.PROJECT, AttributeValue.fromS(project.value()),
                Items.KEY, AttributeValue.fromS(key))));
    return query(query).limit(limit);
  }

  private static QueryEnhancedRequest.Builder querying(ProjectId project, String prefix) {
    return QueryEnhancedRequest.builder()
        .consistentRead(true)
        .queryConditional(QueryConditional.sortBeginsWith(key(project, prefix)));
  }

  private Stream<Attributes> query(QueryEnhancedRequest.Builder query) {
    return table.query(query.build()).items().stream().map(Attributes::of);
  }

  /// The items with these keys, in no order; what is not there is left out.
  List<Attributes> findAll(ProjectId project, Collection<String> keys) {
    var batch = ReadBatch.builder(EnhancedDocument.class).mappedTableResource(table);
    keys.forEach(key -> batch.addGetItem(get -> get.key(key(project, key)).consistentRead(true)));
    return keys.isEmpty()
        ? List.of()
        : dynamo
            .batchGetItem(get -> get.readBatches(List.of(batch.build())))
            .resultsForTable(table)
            .stream()
            .map(Attributes::of)
            .toList();
  }

  /// Writes all of `change` if the directory is still as it was `seen`, and nothing otherwise.
  ///
  /// @param by who makes the change; the directory says so even where items are only deleted
  boolean commit(ProjectId project, Directory seen, Transaction<?> change, String by) {
    var transaction = TransactWriteItemsEnhancedRequest.builder();
    transaction.addPutItem(table, directory(project, seen, change.directory(), by));
    change.puts().forEach(item -> transaction.addPutItem(table, item.document()));
    change.deletes().forEach(key -> transaction.addDeleteItem(table, key(project, key)));
    try {
      dynamo.transactWriteItems(transaction.build());
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().map(CancellationReason::code).anyMatch(LOST::contains)) {
        return false;
      }
      throw e;
    }
  }

  /// Writes an item that no answer to a caller depends on, and leaves the directory as it is.
  ///
  /// @return whether `condition` was true, and it was written
  boolean put(Item item, Expression condition) {
    return documents.put(item, condition);
  }

  /// Deletes such an item.
  void delete(ProjectId project, String key) {
    documents.delete(key(project, key));
  }

  private static TransactPutItemEnhancedRequest<EnhancedDocument> directory(
      ProjectId project, Directory seen, Directory next, String by) {
    return TransactPutItemEnhancedRequest.builder(EnhancedDocument.class)
        .item(DirectoryItem.write(project, next).put(Items.UPDATED_BY, by).document())
        .conditionExpression(DirectoryItem.isStill(seen))
        .build();
  }

  private static Key key(ProjectId project, String key) {
    return Key.builder().partitionValue(project.value()).sortValue(key).build();
  }
}
