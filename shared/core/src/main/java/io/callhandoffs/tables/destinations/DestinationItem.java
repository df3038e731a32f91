package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Draft.Purpose;
import io.callhandoffs.destination.Draft.Reach;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;

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
    return Items.putRevision(write(item, destination.draft()), destination.revision())
        .put("id", destination.id().value())
        .put("created_at", destination.createdAt());
  }

  private static Item write(Item item, Draft draft) {
    return HandlingItem.write(item, draft.handling())
        .put("name", draft.name().value())
        .put("number", draft.reach().typed())
        .put("target", TargetItem.write(draft.reach().target()))
        .put("description", draft.purpose().description().value())
        .putStrings("examples", draft.purpose().examples().sentences())
        .put("active", draft.active());
  }

  static Destination read(Attributes item) {
    return new Destination(
        new DestinationId(item.requireString("id")),
        readDraft(item),
        item.requireTime("created_at"),
        Items.revision(item));
  }

  private static Draft readDraft(Attributes item) {
    return new Draft(
        new DestinationName(item.requireString("name")),
        new Reach(item.requireString("number"), TargetItem.read(item.requireMap("target"))),
        new Purpose(
            new Description(item.requireString("description")),
            new Examples(item.strings("examples"))),
        item.flag("active", true),
        HandlingItem.read(item));
  }
}
