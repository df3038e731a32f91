package io.callhandoffs.handoffs;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.projects.Project;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tool definition by which a language model hands its caller over. It can name a destination,
/// but never sees or names a telephone number.
final class Tool {

  private static final String NAME = "hand_off_to_human";

  private static final String DESCRIPTION =
      "Hands the caller over to a human. Use it when the caller asks for a person, or when you"
          + " cannot help. Choose the destination that fits what the caller wants; leave it out if"
          + " none fits, and the call goes to whoever takes all others.";

  private Tool() {}

  static Map<String, Object> of(Project project, ToolFormat format) {
    var parameters = parameters(project);
    return switch (format) {
      case OPENAI ->
          ordered(
              "type",
              "function",
              "function",
              ordered("name", NAME, "description", DESCRIPTION, "parameters", parameters));
      case ANTHROPIC ->
          ordered("name", NAME, "description", DESCRIPTION, "input_schema", parameters);
      case MCP ->
          ordered(
              "name", NAME,
              "title", "Hand off to a human",
              "description", DESCRIPTION,
              "inputSchema", parameters);
    };
  }

  private static Map<String, Object> parameters(Project project) {
    var active =
        project.active().stream()
            .sorted(Comparator.comparing(destination -> destination.name().folded()))
            .toList();
    var properties = new LinkedHashMap<String, Object>();
    // A schema's enum must not be empty.
    if (!active.isEmpty()) {
      properties.put("destination", destination(active));
    }
    properties.put("reason", text("Why, as a short code such as billing_dispute."));
    properties.put(
        "summary", text("What the human should know before they take the call, in a sentence."));
    properties.put("utterance", text("What the caller said they want, in their own words."));
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of(),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> destination(List<Destination> active) {
    var when =
        active.stream()
            .map(one -> "- " + one.name() + ": " + one.purpose().description().value())
            .collect(Collectors.joining("\n"));
    return ordered(
        "type",
        "string",
        "enum",
        active.stream().map(one -> one.name().value()).toList(),
        "description",
        "Where to hand the caller:\n" + when);
  }

  private static Map<String, Object> text(String description) {
    return ordered("type", "string", "description", description);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
