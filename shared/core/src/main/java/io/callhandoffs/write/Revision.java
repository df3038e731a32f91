package io.callhandoffs.write;

import java.time.Instant;
import java.util.Optional;

/// Which state of a thing this is: every write makes the next.
///
/// @param version counts the writes
/// @param updatedAt when the latest of them was
/// @param updatedBy who wrote it: the name of an API key, or `call` for the telephone; empty in
///   what was written before this was kept
public record Revision(long version, Instant updatedAt, Optional<String> updatedBy) {

  /// The revision of a thing that is written for the first time.
  public static Revision first(Instant now, String by) {
    return new Revision(1, now, Optional.of(by));
  }

  /// The revision of a thing that nobody has written yet.
  public static Revision unwritten(Instant now) {
    return new Revision(0, now, Optional.empty());
  }

  public Revision next(Instant now, String by) {
    return new Revision(version + 1, now, Optional.of(by));
  }
}
