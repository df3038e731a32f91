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

  /// Whether it is played in every build: each request and each step fails in one way or two, so
  /// that all steps meet all ways. [FaultMatrixTest] can play them all.
  @SuppressWarnings("EnumOrdinal") // Any order spreads the sample.
  boolean isSample() {
    return switch (scope) {
      case Scope.FromStep _ -> kind == FaultKind.CUT;
      case Scope.WholeStep(var step) -> kind == FaultKind.CUT || isTurn(step + way.ordinal(), 4);
      case Scope.OneRequest(var number) -> kind == FaultKind.CUT_AFTER || isTurn(number, 5);
      case Scope.OneTry(var number) -> isTurn(number, 3);
    };
  }

  @SuppressWarnings("EnumOrdinal")
  private boolean isTurn(int number, int turns) {
    return number % turns == kind.ordinal() % turns;
  }

  /// What the functions remember when the call begins.
  enum Start {
    /// They have answered calls of this kind.
    WARM,
    /// They have only just started.
    COLD,
    /// They have only just started, and there is no fallback number: when the database is away,
    /// there is nobody whom they know to ring.
    ALONE,
    /// They have answered calls, and should read their secret again.
    STALE
  }
}
