package io.callhandoffs.destination;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.project.ProjectId;

/// A [Destination] as the table has it.
final class DestinationItem {

  static final String PREFIX = "destination#";

  private DestinationItem() {}

  static String key(DestinationId id) {
    return PREFIX + id;
  }

  static Item write(ProjectId project, Destination destination) {
    return write(Items.item(project, key(destination.id())), destination);
  }

  /// Adds a destination's attributes to an item.
  static Item write(Item item, Destination destination) {
    return item.put("id", destination.id().value())
        .put("name", destination.name().value())
        .put("number", destination.number())
        .put("target", TargetItem.write(destination.target()))
        .put("description", destination.description().value())
        .putStrings("examples", destination.examples().sentences())
        .put("active", destination.active())
        .put("ring_seconds", destination.ring().seconds())
        .put("handling", HandlingItem.write(destination.handling()))
        .put("version", destination.version())
        .put("created_at", destination.createdAt())
        .put("updated_at", destination.updatedAt());
  }

  static Destination read(Attributes item) {
    return new Destination(
        new DestinationId(item.requireString("id")),
        new DestinationName(item.requireString("name")),
        item.requireString("number"),
        TargetItem.read(item.requireMap("target")),
        new Description(item.requireString("description")),
        new Examples(item.strings("examples")),
        item.flag("active", true),
        new RingTime(item.number("ring_seconds", RingTime.USUAL.seconds())),
        HandlingItem.read(item.map("handling")),
        item.requireLong("version"),
        item.requireTime("created_at"),
        item.requireTime("updated_at"));
  }
}
