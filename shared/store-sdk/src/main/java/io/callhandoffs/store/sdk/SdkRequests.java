package io.callhandoffs.store.sdk;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Page;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Write;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/// Requests and answers as the Enhanced Client has them.
final class SdkRequests {

  private SdkRequests() {}

  static EnhancedDocument document(Item item) {
    return EnhancedDocument.fromAttributeValueMap(SdkValues.map(item.fields()));
  }

  static Attributes attributes(EnhancedDocument document) {
    return SdkValues.attributes(document.toMap());
  }

  static Key key(io.callhandoffs.store.Key key) {
    var builder = Key.builder().partitionValue(key.partition());
    key.sort().ifPresent(builder::sortValue);
    return builder.build();
  }

  private static Key key(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }

  /// Null for the condition that always holds, as the SDK's builders have it.
  static @Nullable Expression expression(Condition condition) {
    return condition.expression().isEmpty()
        ? null
        : Expression.builder()
            .expression(condition.expression())
            .expressionNames(condition.names())
            .expressionValues(SdkValues.map(condition.values()))
            .build();
  }

  static QueryEnhancedRequest query(Query query) {
    var request =
        QueryEnhancedRequest.builder()
            .queryConditional(conditional(query.range()))
            .filterExpression(expression(query.filter()))
            .consistentRead(query.isConsistent())
            .scanIndexForward(!query.isBackwards());
    query.limit().ifPresent(request::limit);
    query.after().ifPresent(key -> request.exclusiveStartKey(SdkValues.map(key.fields())));
    return request.build();
  }

  private static QueryConditional conditional(Range range) {
    return switch (range) {
      case Range.BeginningWith(var partition, var prefix) ->
          QueryConditional.sortBeginsWith(key(partition, prefix));
      case Range.Between(var partition, var from, var to) ->
          QueryConditional.sortBetween(key(partition, from), key(partition, to));
      case Range.Before(var partition, var end) ->
          QueryConditional.sortLessThan(key(partition, end));
    };
  }

  static ScanEnhancedRequest scan(Scan scan) {
    var request =
        ScanEnhancedRequest.builder()
            .filterExpression(expression(scan.filter()))
            .consistentRead(scan.isConsistent());
    scan.after().ifPresent(key -> request.exclusiveStartKey(SdkValues.map(key.fields())));
    return request.build();
  }

  /// The SDK's iterables ask for a page when it is wanted; one is.
  static Page firstPage(
      SdkIterable<software.amazon.awssdk.enhanced.dynamodb.model.Page<EnhancedDocument>> pages) {
    var page = pages.iterator().next();
    return new Page(
        page.items().stream().map(SdkRequests::attributes).toList(),
        Optional.ofNullable(page.lastEvaluatedKey()).map(SdkValues::attributes));
  }

  static TransactWriteItemsEnhancedRequest transaction(
      DynamoDbTable<EnhancedDocument> table, List<Write> writes) {
    var request = TransactWriteItemsEnhancedRequest.builder();
    for (var write : writes) {
      switch (write) {
        case Write.Put(var item, var condition) ->
            request.addPutItem(
                table,
                TransactPutItemEnhancedRequest.builder(EnhancedDocument.class)
                    .item(document(item))
                    .conditionExpression(expression(condition))
                    .build());
        case Write.Delete(var key) -> request.addDeleteItem(table, key(key));
      }
    }
    return request.build();
  }
}
