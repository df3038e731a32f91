package io.callhandoffs.local.matrix;

import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;

/// Which of a call's requests fail.
sealed interface Scope {

  FaultPlan plan(FaultKind kind, Steps steps);

  /// One operation, each time that it is tried.
  record OneRequest(int number) implements Scope {
    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, operation -> operation.number() == number);
    }
  }

  /// The first try of one operation; AWS's clients then try again.
  record OneTry(int number) implements Scope {
    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, operation -> operation.number() == number && operation.tries() == 1);
    }
  }

  /// All in one step, and in Twilio's repeats of it.
  record WholeStep(int number) implements Scope {
    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, _ -> steps.current() == number);
    }
  }

  /// All from one step on, until the call is over.
  record FromStep(int number) implements Scope {
    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, _ -> steps.current() >= number);
    }
  }
}
