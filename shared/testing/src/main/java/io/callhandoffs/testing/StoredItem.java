package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as some version of this project has written it. Tests read it from files in [DynamoDB's
/// JSON](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html),
/// `{"version": {"N": "3"}}`, which never change: a stored item does not change when the code does.
///
/// A path names an attribute: `handling.screening` is the attribute `screening` of the map
/// `handling`, or of each map in the list `handling`.
public record StoredItem(Map<String, AttributeValue> attributes) {

  public StoredItem {
    attributes = Map.copyOf(attributes);
  }

  /// Reads an item from its file, such as `destinations/directory`.
  public static StoredItem read(String name) {
    try {
      return new StoredItem(DynamoJson.read(Files.readString(folder().resolve(name + ".json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of the items of a table, such as `destinations/directory`.
  public static List<String> names(String table) {
    try (var files = Files.list(folder().resolve(table))) {
      return files
          .map(file -> table + "/" + file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return requireNonNull(Template.path().getParent())
        .resolve("shared/core/src/test/resources/items");
  }

  /// The value of a text attribute at the top level.
  public String text(String attribute) {
    return requireNonNull(attributes.get(attribute), attribute).s();
  }

  /// The paths of all attributes.
  public Set<String> paths() {
    var paths = new LinkedHashSet<String>();
    collect("", attributes, paths);
    return paths;
  }

  private static void collect(
      String prefix, Map<String, AttributeValue> map, Collection<String> paths) {
    new TreeMap<>(map)
        .forEach((name, value) -> {
          paths.add(prefix + name);
          collect(prefix + name + ".", value.m(), paths);
          value.l().forEach(element -> collect(prefix + name + ".", element.m(), paths));
        });
  }

  /// The same without one attribute.
  public StoredItem without(String path) {
    return new StoredItem(without(attributes, path));
  }

  private static Map<String, AttributeValue> without(Map<String, AttributeValue> map, String path) {
    var changed = new TreeMap<>(map);
    var dot = path.indexOf('.');
    if (dot < 0) {
      changed.remove(path);
    } else {
      var rest = path.substring(dot + 1);
      changed.computeIfPresent(
          path.substring(0, dot), (_, value) -> inside(value, inner -> without(inner, rest)));
    }
    return changed;
  }

  /// The same with only these attributes. An attribute within another is kept if both are among
  /// them.
  public StoredItem only(Collection<String> paths) {
    var item = this;
    for (var path : paths()) {
      item = paths.contains(path) ? item : item.without(path);
    }
    return item;
  }

  private static AttributeValue inside(
      AttributeValue value, UnaryOperator<Map<String, AttributeValue>> change) {
    return switch (value.type()) {
      case M -> AttributeValue.fromM(change.apply(value.m()));
      case L ->
          AttributeValue.fromL(value.l().stream().map(element -> inside(element, change)).toList());
      default -> value;
    };
  }

  /// The item as a file has it.
  @Override
  public String toString() {
    return DynamoJson.write(attributes);
  }
}
