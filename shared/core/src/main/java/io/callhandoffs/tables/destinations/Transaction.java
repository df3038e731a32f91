package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Directory;
import java.util.ArrayList;
import java.util.List;

/// What is to be written to a project, all or nothing, and what whoever asked for it is then told.
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
}
