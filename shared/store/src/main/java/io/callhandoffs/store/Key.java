package io.callhandoffs.store;

import java.util.Optional;

/// Which item of a table is meant.
///
/// @param sort absent in tables without a sort key
public record Key(String partition, Optional<String> sort) {

  public static Key of(String partition) {
    return new Key(partition, Optional.empty());
  }

  public static Key of(String partition, String sort) {
    return new Key(partition, Optional.of(sort));
  }
}
