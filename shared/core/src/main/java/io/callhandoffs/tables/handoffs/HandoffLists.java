package io.callhandoffs.tables.handoffs;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads lists of handoffs.
record HandoffLists(Table table, Instant now) {

  /// If a query matches few of many handoffs, one request reads no more often than this; the client
  /// goes on with the next page.
  private static final int MAX_READS = 10;

  HandoffPage read(HandoffQuery query, Optional<String> after, int limit) {
    var index = index(query);
    var found = new ArrayList<Handoff>();
    var request = index.request(after, limit + 1, now);
    for (int reads = 1; ; reads++) {
      var read = table.query(request);
      found.addAll(handoffs(index, read.items()).filter(query::fits).toList());
      if (found.size() > limit) {
        var shown = found.subList(0, limit);
        return new HandoffPage(shown, Optional.of(HandoffIndex.position(shown.getLast())));
      }
      if (reads == MAX_READS || read.lastKey().isEmpty()) {
        return new HandoffPage(found, read.lastKey().map(HandoffIndex::position));
      }
      request = request.after(read.lastKey().get());
    }
  }

  private HandoffIndex index(HandoffQuery query) {
    var index = HandoffIndex.of(query);
    return index.hasKeysOnly() && !CallerIndex.isComplete(table, query, now)
        ? HandoffIndex.ofProject(query)
        : index;
  }

  private Stream<Handoff> handoffs(HandoffIndex index, List<Attributes> items) {
    if (!index.hasKeysOnly()) {
      return items.stream().map(HandoffItem::read);
    }
    var ids = items.stream().map(item -> item.requireString("id")).toList();
    var whole =
        table.findAll(ids.stream().map(Key::of).toList()).stream()
            .filter(item -> !HandoffItem.isExpired(item, now))
            .collect(toMap(item -> item.requireString("id"), HandoffItem::read));
    return ids.stream().flatMap(id -> Optional.ofNullable(whole.get(id)).stream());
  }
}
