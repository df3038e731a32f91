package io.callhandoffs.testing.faults;

/// How a request to a service can fail.
public enum FaultKind {
  /// The connection breaks, and nothing is done.
  CUT(false),
  /// Nothing is done, and nothing is answered.
  SILENT(false),
  /// Nothing is done, because there are too many requests.
  THROTTLED(false),
  /// Nothing is done, and the answer is an error of the service.
  ERROR_BEFORE(false),
  /// Nothing is done, and the answer makes no sense.
  GARBAGE(false),
  /// All is done, and the answer is an error of the service.
  ERROR_AFTER(true),
  /// All is done, and the connection breaks before the answer.
  CUT_AFTER(true),
  /// All is done, and the answer comes later than anybody waits for it.
  LATE(true);

  private final boolean effective;

  FaultKind(boolean effective) {
    this.effective = effective;
  }

  /// Whether the service does what it was asked for.
  public boolean isEffective() {
    return effective;
  }
}
