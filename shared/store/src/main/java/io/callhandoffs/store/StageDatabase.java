package io.callhandoffs.store;

import io.callhandoffs.store.Range.BeginningWith;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A database for rehearsals: it has the items that it was given, and takes every write for done.
///
/// @param items by the names of their tables
public record StageDatabase(Map<String, List<Item>> items) implements Database {

  public StageDatabase {
    items = Map.copyOf(items);
  }

  @Override
  public Table table(String name, Schema schema) {
    var held = new ArrayList<Attributes>();
    for (var item : items.getOrDefault(name, List.of())) {
      held.add(new Attributes(item.fields()));
    }
    return new StageTable(schema.keys(), held);
  }

  private record StageTable(Schema.Names names, List<Attributes> items) implements Table {

    @Override
    public Optional<Attributes> find(Key key) {
      for (var item : items) {
        if (hasPartition(item, key.partition()) && sort(item).equals(key.sort())) {
          return Optional.of(item);
        }
      }
      return Optional.empty();
    }

    @Override
    public List<Attributes> findAll(List<Key> keys) {
      return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public Page query(Query query) {
      var found = new ArrayList<Attributes>();
      for (var item : items) {
        if (hasPartition(item, query.range().partition()) && isIn(query.range(), item)) {
          found.add(item);
        }
      }
      return new Page(found, Optional.empty());
    }

    private boolean isIn(Range range, Attributes item) {
      return range instanceof BeginningWith(_, var prefix)
          && sort(item).filter(key -> key.startsWith(prefix)).isPresent();
    }

    @Override
    public Page scan(Scan scan) {
      return new Page(items, Optional.empty());
    }

    @Override
    public boolean put(Item item, Condition condition) {
      return true;
    }

    @Override
    public boolean delete(Key key, Condition condition) {
      return true;
    }

    @Override
    public boolean write(List<Write> writes) {
      return true;
    }

    private boolean hasPartition(Attributes item, String partition) {
      return item.string(names.partition(), "").equals(partition);
    }

    private Optional<String> sort(Attributes item) {
      return names.sort().flatMap(item::find);
    }
  }
}
