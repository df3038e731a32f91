package io.callhandoffs.store;

import java.io.Serial;

/// DynamoDB or Secrets Manager did not answer, or refused.
public final class StoreException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final boolean isOutage;

  private StoreException(String message, Throwable cause, boolean isOutage) {
    super(message, cause);
    this.isOutage = isOutage;
  }

  private StoreException(String message, boolean isOutage) {
    super(message);
    this.isOutage = isOutage;
  }

  /// There was no answer in time, or one that says "later".
  public static StoreException outage(String what, Throwable cause) {
    return new StoreException(what, cause, true);
  }

  public static StoreException outage(String what) {
    return new StoreException(what, true);
  }

  /// The request is wrong in itself, and would be refused again.
  public static StoreException refusal(String what, Throwable cause) {
    return new StoreException(what, cause, false);
  }

  public static StoreException refusal(String what) {
    return new StoreException(what, false);
  }

  /// Whether the same request may succeed in a moment.
  public boolean isOutage() {
    return isOutage;
  }
}
