package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A destination's [Hours] as the table has them.
final class HoursItem {

  private HoursItem() {}

  static Item write(Hours hours) {
    return Item.empty()
        .put("zone", hours.zone().id())
        .put("weekly", write(hours.weekly()))
        .put("exceptions", write(hours.exceptions()));
  }

  static Hours read(Attributes item) {
    return new Hours(
        new Zone(item.requireString("zone")),
        read(item.requireMap("weekly"), DayOfWeek::valueOf),
        read(item.map("exceptions"), LocalDate::parse));
  }

  private static Item write(Map<?, List<Interval>> days) {
    return days.entrySet().stream()
        .reduce(
            Item.empty(),
            (item, day) ->
                item.putStrings(
                    day.getKey().toString(), day.getValue().stream().map(Interval::text).toList()),
            (one, _) -> one);
  }

  private static <K> Map<K, List<Interval>> read(Attributes item, Function<String, K> day) {
    return item.names().stream()
        .collect(toMap(day, name -> item.strings(name).stream().map(Interval::parse).toList()));
  }
}
