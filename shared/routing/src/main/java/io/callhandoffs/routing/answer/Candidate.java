package io.callhandoffs.routing.answer;

import java.util.List;

/// What the router knows of a destination: its name, when to use it, and what callers who want it
/// have said. A description or examples may be missing; the name may not.
///
/// @param id what the user of this library calls it; it comes back in every answer
/// @param name what people call it
/// @param description when to use it, in the owner's words
/// @param examples sentences of callers who belong here
public record Candidate(String id, String name, String description, List<String> examples) {

  public Candidate {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a candidate needs an id and a name");
    }
    examples = List.copyOf(examples);
  }

  /// A candidate that is known by its name and description only.
  public Candidate(String id, String name, String description) {
    this(id, name, description, List.of());
  }

  /// The same without the texts: what is left of a candidate once it is indexed.
  public Candidate withoutTexts() {
    return new Candidate(id, name, "");
  }
}
