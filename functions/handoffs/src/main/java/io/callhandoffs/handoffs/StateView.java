package io.callhandoffs.handoffs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.project.HandoffApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A handoff in PolyAI's format.
///
/// @param data the part of the handoff's data that the project's settings show, renamed by its
///   aliases
record StateView(
    String id,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sharedId,
    Map<String, JsonNode> data) {

  static StateView of(Handoff handoff, HandoffApi api, Redaction redaction) {
    var state = state(handoff, redaction);
    var shown = new LinkedHashMap<String, JsonNode>();
    for (var key : api.stateKeys()) {
      var value = state.path(key);
      if (!value.isMissingNode()) {
        shown.put(api.aliases().getOrDefault(key, key), value);
      }
    }
    return new StateView(
        handoff.id().value(), handoff.context().sharedId().map(redaction::apply), shown);
  }

  /// The data, and beside it the handoff's reason, summary and state. These come last: what an
  /// assistant says must not pass for what has happened.
  private static JsonNode state(Handoff handoff, Redaction redaction) {
    var state = JsonNodeFactory.instance.objectNode();
    var context = handoff.context();
    DataView.of(context.data(), redaction)
        .properties()
        .forEach(member -> state.set(member.getKey(), member.getValue()));
    context.reason().ifPresent(text -> state.put("handoff_reason", redaction.apply(text)));
    context.summary().ifPresent(text -> state.put("handoff_summary", redaction.apply(text)));
    return state.put("handoff_state", name(handoff.state()));
  }

  private static String name(HandoffState state) {
    return switch (state) {
      case INITIATED, RINGING -> "handoff_initiated";
      case ACCEPTED, COMPLETED -> "handoff_completed";
      case FAILED, ABANDONED, BLOCKED -> "handoff_failed";
    };
  }
}
