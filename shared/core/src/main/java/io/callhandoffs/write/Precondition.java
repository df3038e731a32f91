package io.callhandoffs.write;

import io.callhandoffs.failure.Failure;

/// The state that a change was made from, and who makes it.
///
/// @param tag tells it from other states of the same thing: a version, as a rule
/// @param stated whether the client named it (`If-Match`); otherwise it is what its request found
/// @param by the name of whoever makes the change
public record Precondition(String tag, boolean stated, String by) {

  /// Refuses if the state has changed: somebody else was faster, and what they wrote must not be
  /// lost.
  public void require(String current) {
    if (!tag.equals(current)) {
      throw stated
          ? Failure.stale("It has changed and is \"" + current + "\" now; read it again")
          : Failure.conflict("Somebody else has just changed it; read it again");
    }
  }

  public void require(long currentVersion) {
    require(Long.toString(currentVersion));
  }
}
