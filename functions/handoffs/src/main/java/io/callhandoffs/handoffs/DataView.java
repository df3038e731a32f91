package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Data;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A handoff's data, with numbers masked for readers who may not see them.
final class DataView {

  /// Numbers are read as they were written: a double would lose the digits of long ones.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Exponents beyond this are of no telephone number, and would be long when written out.
  private static final int MAX_EXPONENT = 30;

  private DataView() {}

  static JsonNode of(Data data, Redaction redaction) {
    return seen(whole(data), redaction);
  }

  /// All of it, for writing back.
  static JsonNode whole(Data data) {
    return MAPPER.readTree(data.json());
  }

  /// What a reader sees of any JSON. A telephone number may be within a text, be a JSON number, or
  /// the name of a member.
  static JsonNode seen(JsonNode node, Redaction redaction) {
    return switch (node) {
      case ObjectNode object -> {
        var seen = NODES.objectNode();
        names(object, redaction)
            .forEach((shown, name) -> seen.set(shown, seen(object.path(name), redaction)));
        yield seen;
      }
      case ArrayNode array -> {
        var seen = NODES.arrayNode();
        array.forEach(element -> seen.add(seen(element, redaction)));
        yield seen;
      }
      default -> node.isString() || node.isNumber() ? seenText(node, redaction) : node;
    };
  }

  /// The names of an object's members, by what is shown of them. Names that look alike when they
  /// are masked are told apart by apostrophes.
  static Map<String, String> names(ObjectNode object, Redaction redaction) {
    var names = new LinkedHashMap<String, String>();
    object
        .propertyNames()
        .forEach(name -> {
          var shown = redaction.apply(name);
          while (names.containsKey(shown) || (!shown.equals(name) && object.has(shown))) {
            shown += "'";
          }
          names.put(shown, name);
        });
    return names;
  }

  private static JsonNode seenText(JsonNode node, Redaction redaction) {
    var text = node.isNumber() ? written(node.decimalValue()) : node.stringValue();
    var shown = redaction.apply(text);
    return shown.equals(text) ? node : NODES.stringNode(shown);
  }

  private static String written(BigDecimal number) {
    return Math.abs(number.scale()) > MAX_EXPONENT ? number.toString() : number.toPlainString();
  }
}
