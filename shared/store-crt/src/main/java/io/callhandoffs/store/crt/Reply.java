package io.callhandoffs.store.crt;

import io.callhandoffs.store.StoreException;

/// What a service said in the end.
///
/// @param <T> what is read of its answer
sealed interface Reply<T> {

  /// It did what it was asked.
  record Done<T>(T answer) implements Reply<T> {}

  /// It did not, and says why.
  ///
  /// @param code such as `ConditionalCheckFailedException`
  /// @param json the answer's body
  record Refused<T>(int status, String code, String message, String json) implements Reply<T> {

    StoreException exception() {
      var what = code + ": " + message + " (status " + status + ")";
      return status >= 500 || isThrottling()
          ? StoreException.outage(what)
          : StoreException.refusal(what);
    }

    boolean isThrottling() {
      return ErrorCodes.isThrottling(status, code);
    }
  }
}
