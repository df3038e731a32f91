package io.callhandoffs.write;

import java.time.Instant;

/// Which state of a thing this is: every write makes the next.
///
/// @param version counts the writes
/// @param updatedAt when the latest of them was
public record Revision(long version, Instant updatedAt) {

  /// Of a thing that is written for the first time.
  public static Revision first(Instant now) {
    return new Revision(1, now);
  }

  /// Of a thing that nobody has written yet.
  public static Revision unwritten(Instant now) {
    return new Revision(0, now);
  }

  public Revision next(Instant now) {
    return new Revision(version + 1, now);
  }
}
