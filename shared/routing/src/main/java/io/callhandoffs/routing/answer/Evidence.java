package io.callhandoffs.routing.answer;

/// The text of a destination that is nearest to what the caller said.
///
/// @param kind which part of the destination it is
/// @param text the text
public record Evidence(Kind kind, String text) {

  /// The parts of a destination.
  public enum Kind {
    NAME("its name"),
    TOPIC("its topic"),
    DESCRIPTION("its description"),
    EXAMPLE("its example");

    private final String inWords;

    Kind(String inWords) {
      this.inWords = inWords;
    }
  }

  /// For instance: its topic “classes of pupils”. A name is not repeated.
  String inWords() {
    return kind == Kind.NAME ? kind.inWords : kind.inWords + " “" + text + "”";
  }
}
