package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;

/// Which destination has a name. There is one item for each name, so names are unique; and since
/// DynamoDB keeps keys in order, these items are also the list by name.
final class NameItem {

  static final String PREFIX = "name#";

  private NameItem() {}

  static String key(DestinationName name) {
    return key(name.folded());
  }

  static String key(String folded) {
    return PREFIX + folded;
  }

  static Item write(ProjectId project, Destination destination) {
    return Items.item(project, key(destination.name())).put("id", destination.id().value());
  }

  static DestinationId id(Attributes item) {
    return new DestinationId(item.requireString("id"));
  }

  static String folded(Attributes item) {
    return item.requireString(Items.KEY).substring(PREFIX.length());
  }
}
