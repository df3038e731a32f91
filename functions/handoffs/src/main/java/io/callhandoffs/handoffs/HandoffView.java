package io.callhandoffs.handoffs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.handoff.Handoff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A handoff: its entry in a list, and how it came about.
record HandoffView(
    @JsonUnwrapped HandoffEntryView entry,
    Optional<String> message,
    JsonNode data,
    Map<String, String> sipHeaders,
    OptionalInt ringSeconds,
    List<AttemptView> attempts,
    List<HeardView> heard,
    List<ChangeView> history) {

  static HandoffView of(Handoff handoff, Redaction redaction) {
    var context = handoff.context();
    var overrides = context.overrides();
    var progress = handoff.progress();
    return new HandoffView(
        HandoffEntryView.of(handoff, redaction),
        overrides.message().map(redaction::apply),
        DataView.of(context.data(), redaction),
        seen(overrides.headers().values(), redaction),
        overrides.ringSeconds(),
        progress.attempts().stream().map(one -> AttemptView.of(handoff, one, redaction)).toList(),
        progress.heard().stream().map(words -> HeardView.of(words, redaction)).toList(),
        handoff.history().changes().stream().map(ChangeView::of).toList());
  }

  private static Map<String, String> seen(Map<String, String> headers, Redaction redaction) {
    var seen = new TreeMap<String, String>();
    headers.forEach((name, value) -> seen.put(redaction.apply(name), redaction.apply(value)));
    return seen;
  }
}
