package io.callhandoffs.local;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Prints a call: who said what, and which webhook led to it.
final class CallPrinter {

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  CallPrinter(boolean colours) {
    this.colours = colours;
  }

  String print(JsonNode call) {
    line(BOLD, "%s rings %s".formatted(text(call, "from"), text(call, "to")));
    for (var step : call.path("steps")) {
      if (!text(step, "because").equals("partial result")) {
        step(step);
      }
    }
    out.append('\n');
    call.path("decisions").forEach(this::decision);
    summary(call);
    return out.toString();
  }

  private void step(JsonNode step) {
    out.append('\n');
    var webhook = text(step, "webhook");
    var leg = text(step, "leg").equals("caller") ? "" : "  on the leg of " + text(step, "leg");
    var from = webhook.isEmpty() ? "" : "  POST " + path(webhook);
    line(
        DIM,
        "%s  %s%s%s%s".formatted(time(step), text(step, "because"), from, answered(step), leg));
    step.path("happened").forEach(this::happened);
    if (!text(step, "error").isEmpty()) {
      line(RED, "        of no use: " + text(step, "error"));
    }
  }

  private void decision(JsonNode decision) {
    line("", text(decision, "what") + ": " + text(decision, "why"));
  }

  private void happened(JsonNode happening) {
    var who = text(happening, "who");
    var what = text(happening, "what");
    boolean isSpeech = who.equals("twilio") && text(happening, "verb").equals("Say");
    line(
        isSpeech ? "" : BOLD,
        "        %-14s %s".formatted(isSpeech ? "" : who, isSpeech ? "“" + what + "”" : what));
  }

  private static String answered(JsonNode step) {
    if (!step.path("status").isNumber()) {
      return "";
    }
    return "  %d, %d ms".formatted(step.path("status").asInt(), step.path("took_millis").asInt());
  }

  private void summary(JsonNode call) {
    var reached = Optional.of(text(call, "reached")).filter(number -> !number.isEmpty());
    var outcome = text(call, "outcome").replace('_', ' ');
    line(
        reached.isPresent() ? GREEN : RED,
        reached
            .map(number ->
                "Reached %s, and talked for %d s."
                    .formatted(number, call.path("talked_seconds").asInt()))
            .orElse("Outcome: " + outcome + "."));
    var handoff = text(call, "handoff_id");
    line(
        DIM,
        "The call took %s.%s"
            .formatted(
                clock(call.path("seconds").asInt()),
                handoff.isEmpty() ? "" : " Handoff " + handoff));
  }

  /// A URL without the parts that are the same throughout a call.
  private static String path(String url) {
    return url.replaceFirst("^https?://[^/]*", "")
        .replaceFirst("handoff=[^&]*&?", "")
        .replaceFirst("[?]$", "");
  }

  private static String time(JsonNode step) {
    return clock(step.path("at_seconds").asInt());
  }

  private static String clock(int seconds) {
    return "%3d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private void line(String style, String text) {
    boolean styled = colours && !style.isEmpty();
    out.append(styled ? style : "").append(text).append(styled ? PLAIN : "").append('\n');
  }
}
