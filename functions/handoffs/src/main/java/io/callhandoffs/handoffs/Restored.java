package io.callhandoffs.handoffs;

import io.callhandoffs.api.ReadOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    if (isMask(sent, stored)) {
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
    var inPlace = new ArrayList<Optional<JsonNode>>();
    for (int i = 0; i < sent.size(); i++) {
      var stays = isMask(sent.get(i), stored.path(i)) && left.remove(stored.get(i));
      inPlace.add(stays ? Optional.of(stored.get(i)) : Optional.empty());
    }
    var array = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, sent.size())
        .mapToObj(i -> inPlace.get(i).orElseGet(() -> moved(sent.get(i), stored.path(i), left)))
        .forEach(array::add);
    return array;
  }

  private JsonNode moved(JsonNode sent, JsonNode inItsPlace, List<JsonNode> left) {
    var original = left.stream().filter(stored -> isMask(sent, stored)).findFirst();
    original.ifPresent(left::remove);
    return original.orElseGet(() -> of(sent, inItsPlace));
  }

  private boolean isMask(JsonNode sent, JsonNode stored) {
    return !stored.isMissingNode() && ReadOnly.isSame(sent, DataView.seen(stored, redaction));
  }
}
