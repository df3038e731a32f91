package io.callhandoffs.store.sdk;

import static io.callhandoffs.store.sdk.SdkFailures.translated;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Cancellation;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Page;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Table;
import io.callhandoffs.store.Write;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A table over the Enhanced Client.
record SdkTable(DynamoDbEnhancedClient client, DynamoDbTable<EnhancedDocument> table)
    implements Table {

  @Override
  public Optional<Attributes> find(Key key) {
    return translated(() ->
        Optional.ofNullable(
                table.getItem(get -> get.key(SdkRequests.key(key)).consistentRead(true)))
            .map(SdkRequests::attributes));
  }

  @Override
  public List<Attributes> findAll(List<Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var batch = ReadBatch.builder(EnhancedDocument.class).mappedTableResource(table);
    keys.forEach(
        key -> batch.addGetItem(get -> get.key(SdkRequests.key(key)).consistentRead(true)));
    return translated(() ->
        client
            .batchGetItem(get -> get.readBatches(List.of(batch.build())))
            .resultsForTable(table)
            .stream()
            .map(SdkRequests::attributes)
            .toList());
  }

  @Override
  public Page query(Query query) {
    var request = SdkRequests.query(query);
    return translated(() ->
        SdkRequests.firstPage(
            query.index().isPresent()
                ? table.index(query.index().get()).query(request)
                : table.query(request)));
  }

  @Override
  public Page scan(Scan scan) {
    return translated(() -> SdkRequests.firstPage(table.scan(SdkRequests.scan(scan))));
  }

  @Override
  public boolean put(Item item, Condition condition) {
    return holds(() -> {
      table.putItem(put ->
          put.item(SdkRequests.document(item))
              .conditionExpression(SdkRequests.expression(condition)));
      return true;
    });
  }

  @Override
  public boolean delete(Key key, Condition condition) {
    return holds(() -> {
      var _ =
          table.deleteItem(delete ->
              delete
                  .key(SdkRequests.key(key))
                  .conditionExpression(SdkRequests.expression(condition)));
      return true;
    });
  }

  /// What `write` returns, or false if its condition does not hold.
  private static boolean holds(Supplier<Boolean> write) {
    return translated(() -> {
      try {
        return write.get();
      } catch (ConditionalCheckFailedException _) {
        return false;
      }
    });
  }

  @Override
  public boolean write(List<Write> writes) {
    return translated(() -> {
      try {
        client.transactWriteItems(SdkRequests.transaction(table, writes));
        return true;
      } catch (TransactionCanceledException e) {
        if (cancellation(e).isLostRace()) {
          return false;
        }
        throw e;
      }
    });
  }

  private static Cancellation cancellation(TransactionCanceledException e) {
    return new Cancellation(
        e.cancellationReasons().stream().map(CancellationReason::code).toList());
  }
}
