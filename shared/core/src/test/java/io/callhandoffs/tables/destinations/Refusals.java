package io.callhandoffs.tables.destinations;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class Refusals {

  private Refusals() {}

  /// Why `attempt` was refused.
  static Failure refusalOf(ThrowingCallable attempt) {
    return catchThrowableOfType(FailureException.class, attempt).failure();
  }
}
