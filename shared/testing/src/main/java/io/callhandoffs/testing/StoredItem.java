package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as some version of this project has written it. The files that tests read it from are in
/// [DynamoDB's
/// JSON](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html),
/// `{"version": {"N": "3"}}`, and never change: a stored item does not change when the code does.
///
/// A path names an attribute: `handling.screening` is the attribute `screening` of the map
/// `handling`, or of each map in the list `handling`.
public record StoredItem(Map<String, AttributeValue> attributes) {

  public StoredItem {
    attributes = Map.copyOf(attributes);
  }

  /// Reads the item that a file has, such as `destinations/directory`.
  public static StoredItem read(String name) {
    try {
      // Whatever is JSON is YAML.
      Map<String, Object> json =
          new Yaml().load(Files.readString(folder().resolve(name + ".json")));
      return new StoredItem(map(json));
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

  /// The text that an attribute of the item itself has.
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

  private static AttributeValue inside(
      AttributeValue value, UnaryOperator<Map<String, AttributeValue>> change) {
    return switch (value.type()) {
      case M -> AttributeValue.fromM(change.apply(value.m()));
      case L ->
          AttributeValue.fromL(value.l().stream().map(element -> inside(element, change)).toList());
      default -> value;
    };
  }

  /// As a file has it.
  @Override
  public String toString() {
    return text(attributes, "");
  }

  private static String text(Map<String, AttributeValue> map, String indent) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(one ->
                indent + "  " + quoted(one.getKey()) + ": " + text(one.getValue(), indent + "  "))
            .collect(joining(",\n", "{\n", "\n" + indent + "}"));
  }

  private static String text(AttributeValue value, String indent) {
    return switch (value.type()) {
      case S -> "{\"S\": " + quoted(value.s()) + "}";
      case N -> "{\"N\": " + quoted(value.n()) + "}";
      case B ->
          "{\"B\": " + quoted(Base64.getEncoder().encodeToString(value.b().asByteArray())) + "}";
      case BOOL -> "{\"BOOL\": " + value.bool() + "}";
      case M -> value.m().isEmpty() ? "{\"M\": {}}" : "{\"M\": " + text(value.m(), indent) + "}";
      case L ->
          value.l().stream()
              .map(element -> text(element, indent))
              .collect(joining(", ", "{\"L\": [", "]}"));
      default -> throw new IllegalArgumentException("no attribute of ours is a " + value.type());
    };
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  private static Map<String, AttributeValue> map(Map<?, ?> json) {
    var map = new TreeMap<String, AttributeValue>();
    json.forEach((name, value) -> map.put(String.valueOf(name), value((Map<?, ?>) value)));
    return map;
  }

  /// One of `{"S": "…"}`, `{"N": "…"}` and so on.
  private static AttributeValue value(Map<?, ?> typed) {
    var type = String.valueOf(typed.keySet().iterator().next());
    var value = requireNonNull(typed.get(type), type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(String.valueOf(value));
      case "N" -> AttributeValue.fromN(String.valueOf(value));
      case "B" ->
          AttributeValue.fromB(
              SdkBytes.fromByteArray(Base64.getDecoder().decode(String.valueOf(value))));
      case "BOOL" -> AttributeValue.fromBool(Boolean.TRUE.equals(value));
      case "M" -> AttributeValue.fromM(map((Map<?, ?>) value));
      case "L" ->
          AttributeValue.fromL(
              ((List<?>) value).stream().map(element -> value((Map<?, ?>) element)).toList());
      default -> throw new IllegalArgumentException("no attribute of ours is a " + type);
    };
  }
}
