package io.callhandoffs.routing;

import io.callhandoffs.routing.Evidence.Kind;
import java.util.ArrayList;
import java.util.List;

/// One text that stands for a destination: its name, its description, one of its topics or
/// examples.
///
/// @param text the words that are compared with a caller's
/// @param evidence the same, as it is shown to people
record Item(String text, Evidence evidence) {

  private Item(Kind kind, String text) {
    this(text, new Evidence(kind, text));
  }

  /// All that stands for a candidate, the most telling first, so that a limit cuts the rest. Topics
  /// come alone and with the name before them: alone they are what a caller says, with the name
  /// they are not mistaken for another destination's.
  static List<Item> of(Candidate candidate) {
    var name = candidate.name();
    var description = shortened(candidate.description(), Candidate.LONGEST_DESCRIPTION);
    var topics = Topics.of(description);
    var items = new ArrayList<Item>();
    items.add(new Item(Kind.NAME, name));
    examples(candidate).forEach(example -> items.add(new Item(Kind.EXAMPLE, example)));
    if (!topics.isEmpty()) {
      items.add(named(name, Kind.DESCRIPTION, description));
      topics.forEach(topic -> items.add(named(name, Kind.TOPIC, topic)));
      topics.forEach(topic -> items.add(new Item(Kind.TOPIC, topic)));
    }
    return items;
  }

  boolean isSpoken() {
    return evidence.kind() == Kind.EXAMPLE;
  }

  /// Whether it is compared as its owner wrote it, and not with the name before it.
  boolean standsAlone() {
    return text.equals(evidence.text());
  }

  private static Item named(String name, Kind kind, String text) {
    return new Item(name + ": " + text, new Evidence(kind, text));
  }

  private static List<String> examples(Candidate candidate) {
    return candidate.examples().stream()
        .filter(example -> !example.isBlank())
        .map(example -> shortened(example, Candidate.LONGEST_EXAMPLE))
        .toList();
  }

  private static String shortened(String text, int limit) {
    return text.substring(0, Math.min(text.length(), limit)).strip();
  }
}
