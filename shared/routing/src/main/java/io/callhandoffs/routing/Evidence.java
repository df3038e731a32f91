package io.callhandoffs.routing;

/// The piece of a destination's own words that came nearest to what the caller said.
///
/// @param kind where the words stand
/// @param text the words
public record Evidence(Kind kind, String text) {

  /// Where a destination's words stand.
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
