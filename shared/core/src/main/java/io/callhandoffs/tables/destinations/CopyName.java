package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.text.Length;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a copy of a destination is called: "Tickets (copy)", then "Tickets (copy 2)". A copy of a
/// copy is one more copy of the same.
final class CopyName {

  private static final Pattern SUFFIX = Pattern.compile(" \\(copy(?: \\d{1,4})?\\)$");

  private CopyName() {}

  /// The first such name that is free.
  ///
  /// @param taken the names of the project, folded
  static DestinationName of(DestinationName source, Set<String> taken) {
    var base = SUFFIX.matcher(source.value()).replaceFirst("");
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(n -> n == 1 ? " (copy)" : " (copy " + n + ")")
        .map(suffix -> new DestinationName(shortened(base, suffix) + suffix))
        .filter(name -> !taken.contains(name.folded()))
        .findFirst()
        .orElseThrow();
  }

  private static String shortened(String base, String suffix) {
    return Length.cut(base, DestinationName.MAX_LENGTH - suffix.length());
  }
}
