package io.callhandoffs.tables.statistics;

import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.List;

/// The last attempts at a destination as the table keeps them, the oldest first.
final class RecentItem {

  private RecentItem() {}

  static Item write(Item item, List<RecentAttempt> attempts) {
    return item.putList(
        "attempts",
        attempts,
        one ->
            Item.empty()
                .put("handoff", one.handoff().value())
                .put("index", one.index())
                .put("outcome", one.outcome())
                .put("at", one.at()));
  }

  static List<RecentAttempt> read(Attributes item) {
    return item.list(
        "attempts",
        one ->
            new RecentAttempt(
                new HandoffId(one.requireString("handoff")),
                one.requireInt("index"),
                one.requireConstant("outcome", Outcome.class),
                one.requireTime("at")));
  }
}
