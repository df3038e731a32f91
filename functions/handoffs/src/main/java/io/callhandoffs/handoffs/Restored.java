package io.callhandoffs.handoffs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Undoes the masks in what a client sends back that was shown nothing else: whatever equals the
/// mask of what is stored keeps what is stored.
record Restored(Redaction redaction) {

  /// @param sent by the client
  /// @param stored what the client was shown, masked, in the same place
  JsonNode of(JsonNode sent, JsonNode stored) {
    if (sent.equals(DataView.seen(stored, redaction))) {
      return stored;
    }
    if (sent instanceof ObjectNode object && stored instanceof ObjectNode before) {
      return members(object, before);
    }
    return sent instanceof ArrayNode array && stored instanceof ArrayNode before
        ? elements(array, before)
        : sent;
  }

  private JsonNode members(ObjectNode sent, ObjectNode stored) {
    var restored = JsonNodeFactory.instance.objectNode();
    var names = DataView.names(stored, redaction);
    sent.properties()
        .forEach(member -> {
          var name = names.getOrDefault(member.getKey(), member.getKey());
          restored.set(name, of(member.getValue(), stored.path(name)));
        });
    return restored;
  }

  /// Elements may have been added or taken away: one is looked for in its own place first, and then
  /// among those whose place is not taken.
  private JsonNode elements(ArrayNode sent, ArrayNode stored) {
    var left = new ArrayList<JsonNode>(stored.valueStream().toList());
    var restored = new ArrayList<JsonNode>();
    for (int i = 0; i < sent.size(); i++) {
      var element = sent.get(i);
      var place = isMask(element, stored.path(i)) && left.remove(stored.get(i));
      restored.add(place ? stored.get(i) : element);
    }
    var array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < sent.size(); i++) {
      var isRestored = restored.get(i) != sent.get(i);
      array.add(isRestored ? restored.get(i) : moved(sent.get(i), stored.path(i), left));
    }
    return array;
  }

  private JsonNode moved(JsonNode sent, JsonNode inItsPlace, List<JsonNode> left) {
    var original = left.stream().filter(stored -> isMask(sent, stored)).findFirst();
    original.ifPresent(left::remove);
    return original.orElseGet(() -> of(sent, inItsPlace));
  }

  private boolean isMask(JsonNode sent, JsonNode stored) {
    return !stored.isMissingNode() && sent.equals(DataView.seen(stored, redaction));
  }
}
