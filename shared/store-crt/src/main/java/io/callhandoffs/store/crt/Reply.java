package io.callhandoffs.store.crt;

import io.callhandoffs.store.StoreException;

/// What a service said in the end.
sealed interface Reply {

  /// It did what it was asked.
  ///
  /// @param json the answer's body
  record Done(String json) implements Reply {}

  /// It did not, and says why.
  ///
  /// @param code such as `ConditionalCheckFailedException`
  /// @param json the answer's body
  record Refused(int status, String code, String message, String json) implements Reply {

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
