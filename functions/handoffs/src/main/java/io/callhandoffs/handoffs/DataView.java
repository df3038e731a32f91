package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Data;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A handoff's data, with numbers masked for readers who may not see them.
final class DataView {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DataView() {}

  static JsonNode of(Data data, Redaction redaction) {
    return seen(whole(data), redaction);
  }

  /// All of it, for writing back.
  static JsonNode whole(Data data) {
    return MAPPER.readTree(data.json());
  }

  /// A telephone number may be within a text or be a JSON number.
  private static JsonNode seen(JsonNode node, Redaction redaction) {
    return switch (node) {
      case ObjectNode object -> {
        var seen = NODES.objectNode();
        object
            .properties()
            .forEach(member -> seen.set(member.getKey(), seen(member.getValue(), redaction)));
        yield seen;
      }
      case ArrayNode array -> {
        var seen = NODES.arrayNode();
        array.forEach(element -> seen.add(seen(element, redaction)));
        yield seen;
      }
      default -> node.isString() || node.isIntegralNumber() ? seenText(node, redaction) : node;
    };
  }

  private static JsonNode seenText(JsonNode node, Redaction redaction) {
    var text = node.asString();
    var shown = redaction.apply(text);
    return shown.equals(text) ? node : NODES.stringNode(shown);
  }
}
