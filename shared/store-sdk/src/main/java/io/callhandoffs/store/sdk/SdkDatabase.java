package io.callhandoffs.store.sdk;

import static software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider.defaultProvider;
import static software.amazon.awssdk.enhanced.dynamodb.AttributeValueType.S;
import static software.amazon.awssdk.enhanced.dynamodb.TableMetadata.primaryIndexName;

import io.callhandoffs.store.Database;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.DocumentTableSchema;

/// DynamoDB over the Enhanced Client. Items are documents.
public record SdkDatabase(DynamoDbEnhancedClient client) implements Database {

  @Override
  public Table table(String name, Schema schema) {
    var documents = TableSchema.documentSchemaBuilder();
    addKeys(documents, primaryIndexName(), schema.keys());
    schema.indexes().forEach((index, keys) -> addKeys(documents, index, keys));
    documents.attributeConverterProviders(defaultProvider());
    return new SdkTable(client, client.table(name, documents.build()));
  }

  private static void addKeys(
      DocumentTableSchema.Builder documents, String index, Schema.Names keys) {
    documents.addIndexPartitionKey(index, keys.partition(), S);
    keys.sort().ifPresent(sort -> documents.addIndexSortKey(index, sort, S));
  }
}
