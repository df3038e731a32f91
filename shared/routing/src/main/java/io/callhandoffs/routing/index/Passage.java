package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.answer.Evidence.Kind;
import java.util.ArrayList;
import java.util.List;

/// A text that stands for a destination: its name, its description, one of its topics or examples.
///
/// @param text what is compared with what callers say
/// @param evidence the same, as it is shown to people
public record Passage(String text, Evidence evidence) {

  /// In characters. A longer description is a document, and would drown the others.
  private static final int MAX_DESCRIPTION_LENGTH = 1000;

  /// In characters. A longer example is several sentences.
  private static final int MAX_EXAMPLE_LENGTH = 200;

  private Passage(Kind kind, String text) {
    this(text, new Evidence(kind, text));
  }

  /// All passages of a candidate, the most telling first, so that a limit cuts the rest. Topics
  /// come alone and with the name before them: alone they are what a caller says, with the name
  /// they are not mistaken for another destination's.
  public static List<Passage> of(Candidate candidate) {
    var name = candidate.name();
    var description = shortened(candidate.description(), MAX_DESCRIPTION_LENGTH);
    var topics = Topics.of(description);
    var passages = new ArrayList<Passage>();
    passages.add(new Passage(Kind.NAME, name));
    examples(candidate).forEach(example -> passages.add(new Passage(Kind.EXAMPLE, example)));
    if (!topics.isEmpty()) {
      passages.add(named(name, Kind.DESCRIPTION, description));
      topics.forEach(topic -> passages.add(named(name, Kind.TOPIC, topic)));
      topics.forEach(topic -> passages.add(new Passage(Kind.TOPIC, topic)));
    }
    return passages;
  }

  /// Whether it is what a caller said, and not what the owner wrote.
  public boolean isExample() {
    return evidence.kind() == Kind.EXAMPLE;
  }

  /// Whether it stands as its owner wrote it, without the name before it.
  public boolean standsAlone() {
    return text.equals(evidence.text());
  }

  private static Passage named(String name, Kind kind, String text) {
    return new Passage(name + ": " + text, new Evidence(kind, text));
  }

  private static List<String> examples(Candidate candidate) {
    return candidate.examples().stream()
        .filter(example -> !example.isBlank())
        .map(example -> shortened(example, MAX_EXAMPLE_LENGTH))
        .toList();
  }

  private static String shortened(String text, int limit) {
    return text.substring(0, Math.min(text.length(), limit)).strip();
  }
}
