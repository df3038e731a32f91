package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The table of all that belongs to a project: `destination#<id>`, `name#<folded name>` (which
/// destination has it), `project` (the settings), `idempotency#<hash>` (what was answered), `turn`
/// (whose turn it is to write), and `directory`, which every write replaces.
///
/// All reads are consistent: somebody who has just changed a number and rings it must reach the new
/// one, and a write may rely on what it has read.
final class ProjectTable {

  /// DynamoDB's codes for a race that was lost, and for a table that is too busy just now.
  private static final Set<String> LOST =
      Set.of(
          "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");

  private final DynamoDbEnhancedClient dynamo;
  private final DocumentTable documents;

  ProjectTable(DynamoDbEnhancedClient dynamo, Environment environment) {
    this.dynamo = dynamo;
    this.documents =
        DocumentTable.keyedBy(
            Items.PROJECT, Items.KEY, dynamo, environment.require("DESTINATIONS_TABLE"));
  }

  Directory directory(ProjectId project) {
    return find(project, DirectoryItem.KEY).map(DirectoryItem::read).orElse(Directory.EMPTY);
  }

  Optional<Attributes> find(ProjectId project, String key) {
    return documents.find(key(project, key));
  }

  /// A destination; refuses if there is none.
  Destination require(ProjectId project, DestinationId id) {
    return find(project, DestinationItem.key(id))
        .map(DestinationItem::read)
        .orElseThrow(() -> Failure.notFound("There is no destination " + id + " here"));
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
    return documents.table().query(query.build()).items().stream().map(Attributes::of);
  }

  /// The items with these keys, in no order; what is not there is left out.
  List<Attributes> findAll(ProjectId project, Collection<String> keys) {
    var batch = ReadBatch.builder(EnhancedDocument.class).mappedTableResource(documents.table());
    keys.forEach(key -> batch.addGetItem(get -> get.key(key(project, key)).consistentRead(true)));
    return keys.isEmpty()
        ? List.of()
        : dynamo
            .batchGetItem(get -> get.readBatches(List.of(batch.build())))
            .resultsForTable(documents.table())
            .stream()
            .map(Attributes::of)
            .toList();
  }

  /// Writes all of `change` if the directory is still `seen`, and nothing otherwise.
  ///
  /// @param by who makes the change; kept in the directory, even if items are only deleted
  boolean commit(ProjectId project, Directory seen, Transaction<?> change, String by) {
    try {
      dynamo.transactWriteItems(change.request(documents.table(), project, seen, by));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().map(CancellationReason::code).anyMatch(LOST::contains)) {
        return false;
      }
      throw e;
    }
  }

  /// Writes an item that no answer to a caller depends on, and leaves the directory as it is.
  void put(Item item) {
    documents.put(item);
  }

  /// Writes such an item on a condition.
  ///
  /// @return whether `condition` held and the item was written
  boolean put(Item item, Expression condition) {
    return documents.put(item, condition);
  }

  static Key key(ProjectId project, String key) {
    return Key.builder().partitionValue(project.value()).sortValue(key).build();
  }
}
