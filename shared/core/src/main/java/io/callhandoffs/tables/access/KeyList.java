package io.callhandoffs.tables.access;

import io.callhandoffs.access.IssuedKey;
import io.callhandoffs.access.KeyId;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.tables.access.IssuedKeys.Order;
import java.util.ArrayList;
import java.util.List;

/// A project's keys, the oldest first.
///
/// @param version counts the writes; 0 before the first
record KeyList(List<IssuedKey> keys, long version) {

  static final KeyList EMPTY = new KeyList(List.of(), 0);

  KeyList {
    keys = List.copyOf(keys);
  }

  static KeyList read(Attributes item) {
    return new KeyList(item.list("keys", IssuedKeyItem::read), item.requireLong("version"));
  }

  Item write(ProjectId project) {
    return AccessTable.item(AccessTable.list(project))
        .put("version", version)
        .putList("keys", keys, IssuedKeyItem::write);
  }

  IssuedKey require(KeyId id) {
    return keys.stream()
        .filter(key -> key.id().equals(id))
        .findAny()
        .orElseThrow(() -> Failure.notFound("There is no API key " + id + " here"));
  }

  /// Refuses if there can be no such key.
  void requirePlace(Order order) {
    if (keys.stream().anyMatch(key -> key.name().equals(order.name()))) {
      throw Failure.conflict(
          "There is an API key of this name: choose another, so that records tell them apart");
    }
    if (keys.size() >= IssuedKeys.MOST) {
      throw Failure.conflict(
          "There are " + IssuedKeys.MOST + " API keys: revoke those that nobody needs");
    }
  }

  KeyList with(IssuedKey key) {
    var more = new ArrayList<>(keys);
    more.add(key);
    return new KeyList(more, version + 1);
  }

  KeyList without(IssuedKey key) {
    return new KeyList(keys.stream().filter(one -> !one.equals(key)).toList(), version + 1);
  }
}
