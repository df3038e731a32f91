package io.callhandoffs.routing.function;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Table;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// A project's bytes that are too many for one item.
///
/// @param label tells them from the project's other parts
record Parts(Table table, ProjectId project, String label) {

  /// Items of DynamoDB have at most 400 kB.
  private static final int PART_BYTES = 380_000;

  /// Writes all parts.
  ///
  /// @return how many there are
  int write(byte[] bytes) {
    int parts = 0;
    for (int from = 0; from < bytes.length; from += PART_BYTES) {
      var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
      table.put(
          Item.empty().put("project", project.value()).put("sk", key(parts++)).put("bytes", part));
    }
    return parts;
  }

  /// Reads all parts.
  ///
  /// @return empty if there are fewer than `expected`: they are just being deleted
  Optional<byte[]> read(int expected) {
    var parts = table.all(Query.of(new Range.BeginningWith(project.value(), prefix())));
    if (parts.size() != expected) {
      return Optional.empty();
    }
    var all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(part.requireBytes("bytes")));
    return Optional.of(all.toByteArray());
  }

  void delete(int count) {
    for (int part = 0; part < count; part++) {
      table.delete(Key.of(project.value(), key(part)));
    }
  }

  /// Padded: keys sort in the order of the parts.
  private String key(int part) {
    return prefix() + String.format("%04d", part);
  }

  private String prefix() {
    return "index-part#" + label;
  }
}
