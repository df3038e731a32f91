package io.callhandoffs.handoffs;

import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
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

  /// A shared id to look for. One with a number in it would be found by trying, by people who may
  /// not read it.
  String sought(String sharedId) {
    if (!showsNumbers && MaskedNumbers.areIn(sharedId)) {
      throw Failure.forbidden(
          "To look for a shared_id with a telephone number in it takes the scope handoffs:read_pii");
    }
    return sharedId;
  }
}
