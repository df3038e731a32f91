package io.callhandoffs.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The part of a document that a command writes: all between two marks.
///
/// @param name of the command
record Section(String name) {

  String begin() {
    return "<!-- " + name + " writes from here ... -->";
  }

  String end() {
    return "<!-- ... to here -->";
  }

  /// A document with another text between its marks.
  String replaced(String document, String text) {
    int from = document.indexOf(begin());
    int to = document.indexOf(end(), from);
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("The document has no marks of " + name);
    }
    return document.substring(0, from + begin().length())
        + "\n\n"
        + text
        + "\n\n"
        + document.substring(to);
  }

  void write(Path document, String text) {
    try {
      var _ = Files.writeString(document, replaced(Files.readString(document), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
