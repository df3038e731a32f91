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

  Item(Kind kind, String text) {
    this(text, new Evidence(kind, text));
  }

  /// All that stands for a candidate, its name first.
  static List<Item> of(Candidate candidate) {
    var items = new ArrayList<Item>();
    items.add(new Item(Kind.NAME, candidate.name()));
    var description = shortened(candidate.description(), Candidate.LONGEST_DESCRIPTION);
    if (!description.isBlank()) {
      items.add(new Item(Kind.DESCRIPTION, description));
      Topics.of(description).forEach(topic -> items.add(new Item(Kind.TOPIC, topic)));
    }
    candidate.examples().stream()
        .filter(example -> !example.isBlank())
        .limit(Candidate.MOST_EXAMPLES)
        .map(example -> shortened(example, Candidate.LONGEST_EXAMPLE))
        .forEach(example -> items.add(new Item(Kind.EXAMPLE, example)));
    return items;
  }

  private static String shortened(String text, int limit) {
    return text.substring(0, Math.min(text.length(), limit));
  }
}
