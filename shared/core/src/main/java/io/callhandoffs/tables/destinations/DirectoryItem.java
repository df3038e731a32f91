package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/// A [Directory] as the table has it.
final class DirectoryItem {

  static final String KEY = "directory";

  private DirectoryItem() {}

  static Item write(ProjectId project, Directory directory) {
    return Items.item(project, KEY)
        .put("version", directory.version())
        .put("count", directory.count())
        .put("default_id", directory.defaultId().map(DestinationId::value));
  }

  static Directory read(Attributes item) {
    return new Directory(
        item.requireLong("version"),
        item.requireInt("count"),
        item.find("default_id").map(DestinationId::new));
  }

  /// The condition that nobody has replaced it.
  static Expression isStill(Directory seen) {
    return DocumentTable.isVersion(seen.version());
  }
}
