package io.callhandoffs.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A DynamoDB table. Every method throws a [StoreException] if DynamoDB does not answer or refuses.
public interface Table {

  /// An item as it is now (a consistent read).
  Optional<Attributes> find(Key key);

  /// The items with these keys as they are now, in no order; what is not there is left out.
  ///
  /// @param keys at most 100
  List<Attributes> findAll(List<Key> keys);

  Page query(Query query);

  Page scan(Scan scan);

  /// Puts an item, replacing any that has the same key, if `condition` holds for that one.
  ///
  /// @return whether the item was written
  boolean put(Item item, Condition condition);

  /// Deletes an item if `condition` holds for it.
  ///
  /// @return whether it was deleted
  boolean delete(Key key, Condition condition);

  /// Writes all or nothing.
  ///
  /// @return whether all was written; false if a condition did not hold, or others were writing
  boolean write(List<Write> writes);

  default Optional<Attributes> find(String key) {
    return find(Key.of(key));
  }

  /// Puts an item, replacing any that has the same key.
  default void put(Item item) {
    var _ = put(item, Condition.NONE);
  }

  default void delete(Key key) {
    var _ = delete(key, Condition.NONE);
  }

  /// The first items that a query finds, or all if there are no more than `most`.
  default List<Attributes> first(int most, Query query) {
    var found = new ArrayList<Attributes>();
    var page = query(query);
    found.addAll(page.items());
    while (found.size() < most && page.lastKey().isPresent()) {
      page = query(query.after(page.lastKey().get()));
      found.addAll(page.items());
    }
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /// All items that a query finds.
  default List<Attributes> all(Query query) {
    return first(Integer.MAX_VALUE, query);
  }

  /// All items that a scan finds.
  default List<Attributes> all(Scan scan) {
    var found = new ArrayList<Attributes>();
    var page = scan(scan);
    found.addAll(page.items());
    while (page.lastKey().isPresent()) {
      page = scan(scan.after(page.lastKey().get()));
      found.addAll(page.items());
    }
    return List.copyOf(found);
  }
}
