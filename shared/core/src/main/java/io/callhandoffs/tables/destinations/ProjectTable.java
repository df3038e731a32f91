package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of all that belongs to a project: `destination#<id>`, `name#<folded name>` (which
/// destination has it), `project` (the settings), `idempotency#<hash>` (what was answered), `turn`
/// (whose turn it is to write), and `directory`, which every write replaces.
///
/// All reads are consistent: somebody who has just changed a number and rings it must reach the new
/// one, and a write may rely on what it has read.
final class ProjectTable {

  private final Table table;

  ProjectTable(Database database, Environment environment) {
    this.table =
        database.table(
            environment.require("DESTINATIONS_TABLE"), Schema.keyedBy(Items.PROJECT, Items.KEY));
  }

  Directory directory(ProjectId project) {
    return find(project, DirectoryItem.KEY).map(DirectoryItem::read).orElse(Directory.EMPTY);
  }

  Optional<Attributes> find(ProjectId project, String key) {
    return table.find(key(project, key));
  }

  /// A destination; refuses if there is none.
  Destination require(ProjectId project, DestinationId id) {
    return find(project, DestinationItem.key(id))
        .map(DestinationItem::read)
        .orElseThrow(() -> Failure.notFound("There is no destination " + id + " here"));
  }

  /// The items whose keys begin with `prefix`, by key.
  Stream<Attributes> beginningWith(ProjectId project, String prefix) {
    return table.all(querying(project, prefix)).stream();
  }

  /// At most `limit` of them, those after the key `after`.
  Stream<Attributes> beginningWith(
      ProjectId project, String prefix, Optional<String> after, int limit) {
    var query = querying(project, prefix).limited(limit);
    var rest = after.map(key -> query.after(new Attributes(Items.item(project, key).fields())));
    return table.first(limit, rest.orElse(query)).stream();
  }

  private static Query querying(ProjectId project, String prefix) {
    return Query.of(new Range.BeginningWith(project.value(), prefix));
  }

  /// The items with these keys, in no order; what is not there is left out.
  List<Attributes> findAll(ProjectId project, Collection<String> keys) {
    return table.findAll(keys.stream().map(key -> key(project, key)).toList());
  }

  /// Writes all of `change` if the directory is still `seen`, and nothing otherwise.
  ///
  /// @param by who makes the change; kept in the directory, even if items are only deleted
  boolean commit(ProjectId project, Directory seen, Transaction<?> change, String by) {
    return table.write(change.writes(project, seen, by));
  }

  /// Writes an item that no answer to a caller depends on, and leaves the directory as it is.
  void put(Item item) {
    table.put(item);
  }

  /// Writes such an item on a condition.
  ///
  /// @return whether `condition` held and the item was written
  boolean put(Item item, Condition condition) {
    return table.put(item, condition);
  }

  static Key key(ProjectId project, String key) {
    return Key.of(project.value(), key);
  }
}
