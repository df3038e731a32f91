package io.callhandoffs.handoffs;

import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import io.callhandoffs.telephone.MaskedNumbers;

/// Masks telephone numbers for readers who may not see them, except for the digits that tell them
/// apart.
///
/// @param showsNumbers whether the reader's key has the scope for it
record Redaction(boolean showsNumbers) {

  static Redaction of(Request request) {
    return of(request.caller());
  }

  static Redaction of(Principal caller) {
    return new Redaction(caller.may(Scope.HANDOFFS_READ_PII));
  }

  String apply(String text) {
    return showsNumbers ? text : MaskedNumbers.in(text);
  }
}
