package io.callhandoffs.write;

import java.time.Instant;
import java.util.Optional;

/// A decision, and its revision.
///
/// @param revision empty as long as nobody has changed the defaults
public record Versioned<T>(T value, Optional<Revision> revision) {

  /// The default, while nobody has decided anything.
  public static <T> Versioned<T> byDefault(T value) {
    return new Versioned<>(value, Optional.empty());
  }

  /// Counts the changes; 0 before the first.
  public long version() {
    return revision.map(Revision::version).orElse(0L);
  }

  /// After a change.
  public Versioned<T> with(T changed, Instant now, String by) {
    var next =
        revision.map(current -> current.next(now, by)).orElseGet(() -> Revision.first(now, by));
    return new Versioned<>(changed, Optional.of(next));
  }
}
