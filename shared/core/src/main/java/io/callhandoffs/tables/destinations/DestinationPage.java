package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Entry;
import java.util.List;
import java.util.Optional;

/// Some of a project's destinations, by name.
///
/// @param after where the next page goes on; empty on the last
public record DestinationPage(List<Entry> entries, Optional<String> after) {

  public static final int MAX_SIZE = 100;

  public static final int DEFAULT_SIZE = 50;

  public DestinationPage {
    entries = List.copyOf(entries);
  }
}
