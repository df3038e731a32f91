package io.callhandoffs.tables.destinations;

import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.project.Checks;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.Checks.QuietHours;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// [Checks] as the table has them.
final class ChecksItem {

  private ChecksItem() {}

  static Item write(Checks checks) {
    return Item.empty()
        .put(
            "every_minutes",
            checks
                .every()
                .map(every -> OptionalInt.of((int) every.toMinutes()))
                .orElse(OptionalInt.empty()))
        .put("dial", checks.dial())
        .putItem("quiet_hours", checks.quietHours().map(ChecksItem::write))
        .put("daily_cap", checks.dailyCap());
  }

  private static Item write(QuietHours quiet) {
    return Item.empty().put("zone", quiet.zone().id()).put("interval", quiet.interval().text());
  }

  static Checks read(Attributes item) {
    var every = item.findInt("every_minutes");
    return new Checks(
        every.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMinutes(every.getAsInt())),
        item.requireConstant("dial", Dial.class),
        item.findMap("quiet_hours").map(ChecksItem::readQuiet),
        item.requireInt("daily_cap"));
  }

  private static QuietHours readQuiet(Attributes item) {
    return new QuietHours(
        new Zone(item.requireString("zone")), Interval.parse(item.requireString("interval")));
  }
}
