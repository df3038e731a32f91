package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import io.callhandoffs.telephone.MaskedNumbers;

/// What whoever asks may see: telephone numbers in full, or no more of them than tells one from
/// another.
///
/// @param seeNumbers whether their key has the scope for it
record Eyes(boolean seeNumbers) {

  static Eyes of(Request request) {
    return new Eyes(request.caller().may(Scope.HANDOFFS_READ_PII));
  }

  /// `text`, of each number in it only the last digits.
  String see(String text) {
    return seeNumbers ? text : MaskedNumbers.in(text);
  }
}
