package io.callhandoffs.local.matrix;

import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;

/// Which of a call's requests to a service fail.
sealed interface Scope {

  /// In a few words, for a table.
  String words();

  FaultPlan plan(FaultKind kind, Steps steps);

  /// One request, each time that it is tried.
  record OneRequest(int number) implements Scope {

    @Override
    public String words() {
      return "one request, each time that it is tried";
    }

    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, operation -> operation.number() == number);
    }
  }

  /// The first try of one request; AWS's clients then try again.
  record OneTry(int number) implements Scope {

    @Override
    public String words() {
      return "one request, the first time that it is tried";
    }

    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(
          kind, operation -> operation.number() == number && operation.tries() == 1);
    }
  }

  /// All in one step, and in Twilio's repeats of it.
  record WholeStep(int number) implements Scope {

    @Override
    public String words() {
      return "all requests of one step, and of its repeats";
    }

    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, _ -> steps.current() == number);
    }
  }

  /// All from one step on, until the call is over.
  record FromStep(int number) implements Scope {

    @Override
    public String words() {
      return "all requests from one step until the call is over";
    }

    @Override
    public FaultPlan plan(FaultKind kind, Steps steps) {
      return FaultPlan.of(kind, _ -> steps.current() >= number);
    }
  }
}
