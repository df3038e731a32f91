package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import io.callhandoffs.telephone.MaskedNumbers;

/// Hides telephone numbers from readers who may not see them, but for the digits that tell one from
/// another.
///
/// @param showsNumbers whether the reader's key has the scope for it
record Redaction(boolean showsNumbers) {

  static Redaction of(Request request) {
    return new Redaction(request.caller().may(Scope.HANDOFFS_READ_PII));
  }

  /// `text`, and of each number in it only the last digits.
  String apply(String text) {
    return showsNumbers ? text : MaskedNumbers.in(text);
  }
}
