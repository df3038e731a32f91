package io.callhandoffs.number;

import io.callhandoffs.aws.Item;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

/// Which project each connected telephone number belongs to.
public final class Numbers {

  private static final TableSchema<EnhancedDocument> SCHEMA =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(
              TableMetadata.primaryIndexName(), "phone_number", AttributeValueType.S)
          .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
          .build();

  private final DynamoDbTable<EnhancedDocument> table;

  public Numbers(DynamoDbEnhancedClient dynamo, String tableName) {
    this.table = dynamo.table(tableName, SCHEMA);
  }

  /// The project that `number` is connected to.
  public Optional<ProjectId> project(PhoneNumber number) {
    var key = Key.builder().partitionValue(number.e164()).build();
    return Optional.ofNullable(table.getItem(key))
        .map(Item::of)
        .map(item -> new ProjectId(item.string("project")));
  }

  /// Connects `number` to a project, whatever it was connected to before.
  public void connect(PhoneNumber number, ProjectId project) {
    table.putItem(
        Item.empty().put("phone_number", number.e164()).put("project", project.value()).document());
  }
}
