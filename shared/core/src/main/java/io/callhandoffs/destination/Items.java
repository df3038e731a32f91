package io.callhandoffs.destination;

import io.callhandoffs.aws.Item;
import io.callhandoffs.project.ProjectId;

/// What all items of a [ProjectTable] have in common: their key.
final class Items {

  static final String PROJECT = "project";
  static final String KEY = "sk";

  private Items() {}

  static Item item(ProjectId project, String key) {
    return Item.empty().put(PROJECT, project.value()).put(KEY, key);
  }
}
