package io.callhandoffs.destination;

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

  static Destination read(Item item) {
    return new Destination(
        new DestinationId(item.string("id")),
        new DestinationName(item.string("name")),
        item.string("number"),
        TargetItem.read(item.item("target")),
        new Description(item.string("description")),
        new Examples(item.strings("examples")),
        item.flag("active"),
        new RingTime((int) item.number("ring_seconds")),
        HandlingItem.read(item.item("handling")),
        item.number("version"),
        item.time("created_at"),
        item.time("updated_at"));
  }
}
