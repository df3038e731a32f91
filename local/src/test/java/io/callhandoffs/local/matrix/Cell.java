package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.testing.faults.FaultKind;

/// One way of a call, and what fails on it.
///
/// @param step the name of the step in which something fails first
record Cell(Way way, Start start, Service service, FaultKind kind, Scope scope, String step) {

  /// Whether nobody of ours can ever hear of the call: all is away from the first step that would
  /// record it to its last report; or the number's fallback took it from an assistant, whose calls
  /// need not be handed off.
  boolean isUnheardOf() {
    int first = way == Way.ASSISTANT ? 2 : 1;
    return (scope instanceof Scope.FromStep(var step) && step <= first)
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
