package io.callhandoffs.tables.statistics;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.statistics.Counter;
import io.callhandoffs.statistics.Counts;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.statistics.Tally;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.LinkedHashMap;
import java.util.List;

/// [Counts] and a [Tally] as the table keeps them.
final class CountsItem {

  private CountsItem() {}

  static Item write(Counts counts) {
    var item = Item.empty();
    counts
        .byName()
        .forEach((name, count) -> {
          var _ = item.put(name, count);
        });
    return item;
  }

  static Counts read(Attributes item) {
    var counts = new LinkedHashMap<String, Long>();
    item.names().forEach(name -> counts.put(name, item.requireLong(name)));
    return new Counts(counts);
  }

  static void write(Item item, Tally tally) {
    var _ =
        item.putList(
            "tally",
            List.copyOf(tally.counts().entrySet()),
            entry ->
                Item.empty()
                    .put("quarter", entry.getKey().quarter().begin())
                    .put("destination", entry.getKey().destination().map(DestinationId::value))
                    .put("counts", write(entry.getValue())));
  }

  static Tally readTally(Attributes item) {
    var counts = new LinkedHashMap<Counter, Counts>();
    for (var part : item.list("tally", part -> part)) {
      var counter =
          new Counter(
              new Quarter(part.requireTime("quarter")),
              part.find("destination").map(DestinationId::new));
      counts.put(counter, read(part.map("counts")));
    }
    return new Tally(counts);
  }
}
