package io.callhandoffs.local.fuzz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as an input spells it, which is nearly HTTP: a line with the method and the target,
/// lines with headers, an empty line, and the body.
record SpelledRequest(String method, String target, Map<String, String> headers, String body) {

  /// Empty if the first line has no two words; a line without a colon is no header.
  static Optional<SpelledRequest> read(String input) {
    var parts = input.split("\n\n", 2);
    var lines = parts[0].split("\n", -1);
    var first = lines[0].split(" ", 2);
    if (first.length < 2 || first[0].isEmpty()) {
      return Optional.empty();
    }
    var headers = new LinkedHashMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      var header = lines[i].split(":", 2);
      if (header.length == 2) {
        headers.merge(
            header[0].toLowerCase(Locale.ROOT), header[1].strip(), (one, more) -> one + "," + more);
      }
    }
    return Optional.of(
        new SpelledRequest(first[0], first[1], headers, parts.length == 2 ? parts[1] : ""));
  }

  String path() {
    return target.split("\\?", 2)[0];
  }

  String query() {
    var parts = target.split("\\?", 2);
    return parts.length == 2 ? parts[1] : "";
  }
}
