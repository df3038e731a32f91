package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import java.util.HashSet;

/// A [Directory] as the table has it.
final class DirectoryItem {

  static final String KEY = "directory";

  private DirectoryItem() {}

  static Item write(ProjectId project, Directory directory) {
    return Items.item(project, KEY)
        .put("version", directory.version())
        .put("count", directory.count())
        .put("default_id", directory.defaultId().map(DestinationId::value))
        .putStrings(
            "failing", directory.failing().stream().map(DestinationId::value).sorted().toList());
  }

  static Directory read(Attributes item) {
    var failing = new HashSet<DestinationId>();
    for (var id : item.strings("failing")) {
      failing.add(new DestinationId(id));
    }
    return new Directory(
        item.requireLong("version"),
        item.requireInt("count"),
        item.find("default_id").map(DestinationId::new),
        failing);
  }

  /// The condition that nobody has replaced it.
  static Condition isStill(Directory seen) {
    return Condition.isVersion(seen.version());
  }
}
