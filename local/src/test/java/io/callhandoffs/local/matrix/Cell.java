package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.testing.faults.FaultKind;

/// One way of a call, and what fails on it.
///
/// @param step the name of the step in which something fails first
record Cell(Way way, Start start, Service service, FaultKind kind, Scope scope, String step) {

  /// Whether nobody of ours can ever hear of the call: everything was away from its first webhook to
  /// its last report; or the number's fallback took it from an assistant, whose calls need not be
  /// handed off.
  boolean isUnheardOf() {
    return scope.equals(new Scope.FromStep(1))
        || (start == Start.COLD && way.isAssisted() && scope.equals(new Scope.WholeStep(1)));
  }

  /// What the functions remember when the call begins.
  enum Start {
    /// They have answered calls of this kind.
    WARM,
    /// They have only just started.
    COLD,
    /// They have answered calls, and should read their secret again.
    STALE
  }
}
