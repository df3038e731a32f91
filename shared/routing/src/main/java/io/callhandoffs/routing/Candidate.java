package io.callhandoffs.routing;

import java.util.List;

/// What the router knows of a destination: what people call it, when to use it, and what callers
/// who want it have said. A description or examples may be missing; the name may not.
///
/// @param id what the caller of this library calls it; it comes back in every answer
/// @param name what people call it
/// @param description when to use it, in the owner's words
/// @param examples sentences of callers who belong here
public record Candidate(String id, String name, String description, List<String> examples) {

  /// More is not a description but a document, and would drown the others.
  public static final int LONGEST_DESCRIPTION = 1000;

  /// Fifty sentences say what there is to say; every one costs an embedding when it is saved.
  public static final int MOST_EXAMPLES = 50;

  /// A longer sentence is several.
  public static final int LONGEST_EXAMPLE = 200;

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
}
