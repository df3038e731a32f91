package io.callhandoffs.tables.destinations;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.write.Revision;
import io.callhandoffs.write.Versioned;
import java.util.Optional;

/// What items of a [ProjectTable] have in common: their key, and their revision.
final class Items {

  static final String PROJECT = "project";
  static final String KEY = "sk";
  static final String UPDATED_BY = "updated_by";

  private Items() {}

  static Item item(ProjectId project, String key) {
    return Item.empty().put(PROJECT, project.value()).put(KEY, key);
  }

  static Item putRevision(Item item, Revision revision) {
    return item.put("version", revision.version())
        .put("updated_at", revision.updatedAt())
        .put(UPDATED_BY, revision.updatedBy());
  }

  static Item putRevision(Item item, Versioned<?> versioned) {
    return versioned.revision().map(revision -> putRevision(item, revision)).orElse(item);
  }

  static Revision revision(Attributes item) {
    return new Revision(
        item.requireLong("version"), item.requireTime("updated_at"), item.find(UPDATED_BY));
  }

  static <T> Versioned<T> versioned(Attributes item, T value) {
    return new Versioned<>(value, Optional.of(revision(item)));
  }
}
