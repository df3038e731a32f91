package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/// What is to be written to a project, all or nothing, and the result if it is.
///
/// @param directory replaces the one that was seen
/// @param deletes the keys of items to delete
record Transaction<T>(T result, Directory directory, List<Item> puts, List<String> deletes) {

  Transaction {
    puts = List.copyOf(puts);
    deletes = List.copyOf(deletes);
  }

  /// Just a new directory, or none at all if it is the one that was seen.
  static <T> Transaction<T> of(T result, Directory directory) {
    return new Transaction<>(result, directory, List.of(), List.of());
  }

  Transaction<T> put(Item item) {
    var more = new ArrayList<>(puts);
    more.add(item);
    return new Transaction<>(result, directory, more, deletes);
  }

  Transaction<T> delete(String key) {
    var more = new ArrayList<>(deletes);
    more.add(key);
    return new Transaction<>(result, directory, puts, more);
  }

  /// What DynamoDB is asked to do, on the condition that nobody has replaced the directory that was
  /// `seen`.
  ///
  /// @param by who makes the change; kept in the directory, even if items are only deleted
  TransactWriteItemsEnhancedRequest request(
      DynamoDbTable<EnhancedDocument> table, ProjectId project, Directory seen, String by) {
    var request = TransactWriteItemsEnhancedRequest.builder();
    request.addPutItem(
        table,
        TransactPutItemEnhancedRequest.builder(EnhancedDocument.class)
            .item(DirectoryItem.write(project, directory).put(Items.UPDATED_BY, by).document())
            .conditionExpression(DirectoryItem.isStill(seen))
            .build());
    puts.forEach(item -> request.addPutItem(table, item.document()));
    deletes.forEach(key -> request.addDeleteItem(table, ProjectTable.key(project, key)));
    return request.build();
  }
}
