package io.callhandoffs.testing.faults;

import java.util.Optional;
import java.util.function.Predicate;

/// Decides which requests fail, and how. Asked by many threads.
@FunctionalInterface
public interface FaultPlan {

  FaultPlan NONE = _ -> Optional.empty();

  Optional<FaultKind> of(Operation operation);

  /// All that `concerned` says fail in the same way.
  static FaultPlan of(FaultKind kind, Predicate<Operation> concerned) {
    return operation -> Optional.of(kind).filter(_ -> concerned.test(operation));
  }
}
