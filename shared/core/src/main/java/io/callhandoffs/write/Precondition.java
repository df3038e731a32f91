package io.callhandoffs.write;

import io.callhandoffs.failure.Failure;

/// The state that a change was made from.
///
/// @param tag tells it from other states of the same thing: a version, as a rule
/// @param stated whether the client named it (`If-Match`); otherwise it is what its request found
public record Precondition(String tag, boolean stated) {

  /// Refuses, if the state is another by now: somebody else was faster, and what they wrote must
  /// not be lost.
  public void require(String current) {
    if (!tag.equals(current)) {
      throw (stated
              ? new Failure.Stale("It has changed and is \"" + current + "\" now; read it again")
              : new Failure.Conflict("Somebody else has just changed it; read it again"))
          .asException();
    }
  }

  public void require(long currentVersion) {
    require(Long.toString(currentVersion));
  }
}
