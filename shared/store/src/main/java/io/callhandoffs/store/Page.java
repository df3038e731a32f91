package io.callhandoffs.store;

import java.util.List;
import java.util.Optional;

/// Items that were read at once.
///
/// @param lastKey where the next page goes on; absent if there is none
public record Page(List<Attributes> items, Optional<Attributes> lastKey) {

  public Page {
    items = List.copyOf(items);
  }
}
