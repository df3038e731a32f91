package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// [DynamoDB's
/// JSON](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html),
/// in which each value names its type: `{"version": {"N": "3"}}`.
final class DynamoJson {

  private DynamoJson() {}

  static Map<String, AttributeValue> read(String json) {
    // All JSON is YAML.
    Map<String, Object> map = new Yaml().load(json);
    return map(map);
  }

  private static Map<String, AttributeValue> map(Map<?, ?> json) {
    var map = new TreeMap<String, AttributeValue>();
    json.forEach((name, value) -> map.put(String.valueOf(name), value((Map<?, ?>) value)));
    return map;
  }

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

  /// Writes the attributes in alphabetical order, one a line.
  static String write(Map<String, AttributeValue> map) {
    return text(map, "");
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
}
