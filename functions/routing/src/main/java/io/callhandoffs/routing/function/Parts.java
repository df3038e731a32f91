package io.callhandoffs.routing.function;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.project.ProjectId;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/// A project's bytes that are too many for one item.
///
/// @param label tells them from the project's other parts
record Parts(DynamoDbTable<EnhancedDocument> table, ProjectId project, String label) {

  /// Items of DynamoDB have at most 400 kB.
  private static final int PART_BYTES = 380_000;

  /// Writes all parts.
  ///
  /// @return how many there are
  int write(byte[] bytes) {
    int parts = 0;
    for (int from = 0; from < bytes.length; from += PART_BYTES) {
      var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
      table.putItem(
          Item.empty()
              .put("project", project.value())
              .put("sk", key(parts++))
              .put("bytes", part)
              .document());
    }
    return parts;
  }

  /// Reads all parts.
  ///
  /// @return empty if there are fewer than `expected`: they are just being deleted
  Optional<byte[]> read(int expected) {
    var beginning =
        QueryConditional.sortBeginsWith(
            Key.builder().partitionValue(project.value()).sortValue(prefix()).build());
    var parts =
        table
            .query(query -> query.queryConditional(beginning).consistentRead(true))
            .items()
            .stream()
            .map(Attributes::of)
            .toList();
    if (parts.size() != expected) {
      return Optional.empty();
    }
    var all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(part.requireBytes("bytes")));
    return Optional.of(all.toByteArray());
  }

  void delete(int count) {
    for (int part = 0; part < count; part++) {
      var _ =
          table.deleteItem(
              Key.builder().partitionValue(project.value()).sortValue(key(part)).build());
    }
  }

  /// Padded: keys sort in the order of the parts.
  private String key(int part) {
    return prefix() + String.format("%04d", part);
  }

  private String prefix() {
    return "index-part#" + label;
  }
}
