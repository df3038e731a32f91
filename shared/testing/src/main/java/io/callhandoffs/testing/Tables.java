package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.testing.Template.Resource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// Requests that create the template's DynamoDB tables, so that nothing is tested against a table
/// that is not deployed.
public final class Tables {

  private Tables() {}

  /// The tables of a template, by their names there.
  public static List<String> names(Template template) {
    return resources(template).stream().map(Resource::name).toList();
  }

  /// Creates the table that the template calls `resource` under the name `tableName`.
  public static CreateTableRequest create(Template template, String resource, String tableName) {
    var properties = template.resource(resource).properties();
    var request =
        CreateTableRequest.builder()
            .tableName(tableName)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keySchema(properties))
            .attributeDefinitions(attributes(properties));
    var indexes = indexes(properties);
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    if (properties.containsKey("StreamSpecification")) {
      request.streamSpecification(stream(asMap(properties.get("StreamSpecification"))));
    }
    return request.build();
  }

  private static List<Resource> resources(Template template) {
    return template.resources("AWS::DynamoDB::Table");
  }

  private static List<KeySchemaElement> keySchema(Map<String, Object> properties) {
    return asList(properties.get("KeySchema")).stream()
        .map(Nodes::asMap)
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(text(key.get("AttributeName")))
                .keyType(text(key.get("KeyType")))
                .build())
        .toList();
  }

  private static List<AttributeDefinition> attributes(Map<String, Object> properties) {
    return asList(properties.get("AttributeDefinitions")).stream()
        .map(Nodes::asMap)
        .map(attribute ->
            AttributeDefinition.builder()
                .attributeName(text(attribute.get("AttributeName")))
                .attributeType(text(attribute.get("AttributeType")))
                .build())
        .toList();
  }

  private static List<GlobalSecondaryIndex> indexes(Map<String, Object> properties) {
    return asList(properties.get("GlobalSecondaryIndexes")).stream()
        .map(Nodes::asMap)
        .map(index ->
            GlobalSecondaryIndex.builder()
                .indexName(text(index.get("IndexName")))
                .keySchema(keySchema(index))
                .projection(projection(asMap(index.get("Projection"))))
                .build())
        .toList();
  }

  private static Projection projection(Map<String, Object> projection) {
    var builder = Projection.builder().projectionType(text(projection.get("ProjectionType")));
    if (projection.containsKey("NonKeyAttributes")) {
      builder.nonKeyAttributes(
          asList(projection.get("NonKeyAttributes")).stream().map(Nodes::text).toList());
    }
    return builder.build();
  }

  private static StreamSpecification stream(Map<String, Object> stream) {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(StreamViewType.fromValue(text(stream.get("StreamViewType"))))
        .build();
  }
}
