package io.callhandoffs.routing;

import java.util.List;

/// A project's texts as points.
final class Points {

  private Points() {}

  /// How often what is written occurs in the project.
  static Spelling.Frequencies frequencies(List<Index.Entry> entries) {
    return new Spelling.Frequencies(entries.stream().map(entry -> entry.item().text()).toList());
  }

  static List<Point> of(List<Index.Entry> entries, Spelling.Frequencies frequencies) {
    return entries.stream().map(entry -> point(entry, frequencies)).toList();
  }

  private static Point point(Index.Entry entry, Spelling.Frequencies frequencies) {
    var item = entry.item();
    return new Point(entry.vector(), frequencies.of(item.text()), item.isSpoken());
  }
}
