package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Directory;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Write;
import java.util.ArrayList;
import java.util.List;

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

  /// What is to be written, on the condition that nobody has replaced the directory that was
  /// `seen`.
  ///
  /// @param by who makes the change; kept in the directory, even if items are only deleted
  List<Write> writes(ProjectId project, Directory seen, String by) {
    var writes = new ArrayList<Write>();
    var replacing = DirectoryItem.write(project, directory).put(Items.UPDATED_BY, by);
    writes.add(new Write.Put(replacing, DirectoryItem.isStill(seen)));
    puts.forEach(item -> writes.add(new Write.Put(item, Condition.NONE)));
    deletes.forEach(key -> writes.add(new Write.Delete(ProjectTable.key(project, key))));
    return writes;
  }
}
