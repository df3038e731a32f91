package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Data;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a handoff carries, as clients see it.
final class DataView {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DataView() {}

  static JsonNode of(Data data, Redaction redaction) {
    return seen(whole(data), redaction);
  }

  /// All of it, for whoever is going to write it back.
  static JsonNode whole(Data data) {
    return MAPPER.readTree(data.json());
  }

  /// A number may be hidden in a text or be written as one.
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
