package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.HealthState;
import io.callhandoffs.health.Level;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.ArrayList;
import java.util.Map;

/// A [Health] as tables have it.
public final class HealthItem {

  static final String PREFIX = "health#";

  private HealthItem() {}

  static String key(DestinationId id) {
    return PREFIX + id;
  }

  static DestinationId id(Attributes item) {
    return new DestinationId(item.requireString(Items.KEY).substring(PREFIX.length()));
  }

  static Item write(ProjectId project, DestinationId id, Health health, long version) {
    return put(Items.item(project, key(id)), health, version);
  }

  /// With what is known of a health.
  public static Item put(Item item, Health health, long version) {
    return item.put("version", version)
        .put("state", health.state())
        .put("since", health.since())
        .putList("levels", new ArrayList<>(health.levels().entrySet()), HealthItem::write);
  }

  private static Item write(Map.Entry<Level, Health.Last> level) {
    return Item.empty()
        .put("level", level.getKey())
        .put("failures", level.getValue().failures())
        .put("at", level.getValue().at())
        .put("why", level.getValue().why());
  }

  /// The health that an item tells of.
  public static Health read(Attributes item) {
    return new Health(
        item.list("levels", level -> level).stream()
            .collect(
                toMap(level -> level.requireConstant("level", Level.class), HealthItem::readLevel)),
        item.requireConstant("state", HealthState.class),
        item.requireTime("since"));
  }

  private static Health.Last readLevel(Attributes level) {
    return new Health.Last(
        level.requireInt("failures"), level.requireTime("at"), level.requireString("why"));
  }
}
