package io.callhandoffs.failure;

import java.io.Serial;

/// A [Failure] on its way to the edge that answers. It is expected, so it records no stack trace.
public final class FailureException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Failure failure;

  public FailureException(Failure failure) {
    super(failure.toString(), null, false, false);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
