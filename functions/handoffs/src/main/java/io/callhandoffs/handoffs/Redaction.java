package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import io.callhandoffs.telephone.MaskedNumbers;

/// Hides of telephone numbers all but the last digits from clients who may not see them.
///
/// @param seesNumbers whether the client's key has the scope for it
record Redaction(boolean seesNumbers) {

  /// For the sender of a request.
  static Redaction of(Request request) {
    return new Redaction(request.caller().may(Scope.HANDOFFS_READ_PII));
  }

  /// What the client may see of `text`.
  String of(String text) {
    return seesNumbers ? text : MaskedNumbers.in(text);
  }
}
