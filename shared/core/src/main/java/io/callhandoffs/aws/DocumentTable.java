package io.callhandoffs.aws;

import static software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider.defaultProvider;
import static software.amazon.awssdk.enhanced.dynamodb.TableMetadata.primaryIndexName;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// A DynamoDB table whose items are documents.
///
/// @param table the SDK's own view of it, for queries and transactions
public record DocumentTable(DynamoDbTable<EnhancedDocument> table) {

  /// A table whose partition key is the text attribute `key`.
  public static DocumentTable keyedBy(String key, DynamoDbEnhancedClient dynamo, String name) {
    return new DocumentTable(
        dynamo.table(
            name,
            TableSchema.documentSchemaBuilder()
                .addIndexPartitionKey(primaryIndexName(), key, AttributeValueType.S)
                .attributeConverterProviders(defaultProvider())
                .build()));
  }

  /// A table whose partition key is the text attribute `partition`, and its sort key `sort`.
  public static DocumentTable keyedBy(
      String partition, String sort, DynamoDbEnhancedClient dynamo, String name) {
    return new DocumentTable(
        dynamo.table(
            name,
            TableSchema.documentSchemaBuilder()
                .addIndexPartitionKey(primaryIndexName(), partition, AttributeValueType.S)
                .addIndexSortKey(primaryIndexName(), sort, AttributeValueType.S)
                .attributeConverterProviders(defaultProvider())
                .build()));
  }

  /// An item as it is now (a consistent read), by its partition key.
  public Optional<Attributes> find(String key) {
    return find(key(key));
  }

  /// An item as it is now (a consistent read).
  public Optional<Attributes> find(Key key) {
    return Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)))
        .map(Attributes::of);
  }

  /// Puts an item, replacing any that has the same key.
  public void put(Item item) {
    table.putItem(item.document());
  }

  /// Puts an item if `condition` holds for the one that it replaces.
  ///
  /// @return whether the item was written
  public boolean put(Item item, Expression condition) {
    try {
      table.putItem(put -> put.item(item.document()).conditionExpression(condition));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// The condition that an item's `version` is still `seen`, which is 0 if there was no item.
  public static Expression isVersion(long seen) {
    return seen == 0
        ? Expression.builder().expression("attribute_not_exists(version)").build()
        : Expression.builder()
            .expression("version = :seen")
            .expressionValues(Map.of(":seen", AttributeValue.fromN(Long.toString(seen))))
            .build();
  }

  public void delete(Key key) {
    var _ = table.deleteItem(key);
  }

  /// Deletes an item if `condition` holds for it.
  ///
  /// @return whether it was deleted
  public boolean delete(Key key, Expression condition) {
    try {
      var _ = table.deleteItem(delete -> delete.key(key).conditionExpression(condition));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// A partition key.
  public static Key key(String value) {
    return Key.builder().partitionValue(value).build();
  }
}
